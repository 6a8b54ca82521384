package socai.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.command.Question;
import socai.command.Refusal;

/** The codes under which the product looks up sentences, read from its classes and sources. */
final class UsedCodes {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String CODE = "\"([a-z0-9.-]*[a-z0-9])\"";

    private static final List<Pattern> IN_SOURCES =
            List.of(
                    Pattern.compile("new Malformed\\(\\s*[^,]+,\\s*" + CODE),
                    Pattern.compile("new BadParameter\\(\\s*[^,]+,\\s*" + CODE),
                    Pattern.compile("new NotFound\\(\\s*" + CODE),
                    Pattern.compile("new NotThere\\(\\s*" + CODE),
                    Pattern.compile("new IllegalFact\\(\\s*" + CODE),
                    Pattern.compile("HttpStatus\\.\\w+,\\s*" + CODE),
                    Pattern.compile("sentences\\.say\\(\\s*" + CODE));

    private static final Pattern TITLES =
            Pattern.compile("HttpStatus\\.\\w+,\\s*[^,]+,\\s*" + CODE);

    private static final List<Refusal> REFUSALS = each(Refusal.class);
    private static final List<Question> QUESTIONS = each(Question.class);

    private UsedCodes() {}

    /** One of every refusal; what it says does not matter. */
    static List<Refusal> refusals() {
        return REFUSALS;
    }

    private static <T> List<T> each(Class<T> kind) {
        return new ClassFileImporter()
                .withImportOption(new ProductClasses()).importPackages("socai.command").stream()
                        .filter(type -> type.isAssignableTo(kind) && type.isRecord())
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(type -> kind.cast(blank(type.reflect())))
                        .toList();
    }

    static Set<String> all() {
        Set<String> codes = new TreeSet<>();
        refusals().forEach(refusal -> codes.add(refusal.code()));
        QUESTIONS.forEach(question -> codes.add(question.code()));
        for (Path source : mainSources()) {
            String text = read(source);
            IN_SOURCES.forEach(pattern ->
                    pattern.matcher(text).results().forEach(hit -> codes.add(hit.group(1))));
            TITLES.matcher(text).results().forEach(hit -> codes.add("title." + hit.group(1)));
        }
        return codes;
    }

    private static List<Path> mainSources() {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object blankOf(Class<?> component) {
        return component.isPrimitive() ? Array.get(Array.newInstance(component, 1), 0) : null;
    }

    private static Object blank(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        Class<?>[] components = constructor.getParameterTypes();
        @Nullable Object[] nothing = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            nothing[i] = blankOf(components[i]);
        }
        try {
            constructor.setAccessible(true);
            return Objects.requireNonNull(constructor.newInstance(nothing));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made of nothing", e);
        }
    }
}
