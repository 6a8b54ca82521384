package socai.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import socai.events.Event;

/**
 * What holds for all code of the product: nulls, time, whole numbers, names, one door to a table.
 */
@AnalyzeClasses(packages = "socai", importOptions = ProductClasses.class)
class CodeStyleTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @ArchTest
    static final ArchRule every_event_is_a_record =
            classes()
                    .that()
                    .implement(Event.class)
                    .and()
                    .areNotInterfaces()
                    .should()
                    .beRecords()
                    .because("an event is a value that never changes");

    @ArchTest
    static final ArchRule a_streams_facts_are_records_enums_and_sealed_interfaces =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "socai.events.personnel..",
                            "socai.events.organisation..",
                            "socai.events.plan..")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .and()
                    .haveNameNotMatching(
                            ".*\\$\\d+") // the compiler's own, of a switch over an enum
                    .and()
                    .doNotHaveSimpleName("Dated") // rules that facts with partial dates share
                    .should(
                            satisfy(
                                    "be a record, an enum or a sealed interface",
                                    it ->
                                            it.isRecord()
                                                    || it.isEnum()
                                                    || (it.isInterface()
                                                            && it.reflect().isSealed())));

    @ArchTest
    static void every_package_is_null_marked(JavaClasses all) {
        Set<String> unmarked =
                all.stream()
                        .map(JavaClass::getPackage)
                        .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(all).isNotEmpty();
        assertThat(unmarked).as("packages whose nulls nobody checks").isEmpty();
    }

    @ArchTest
    static final ArchRule time_comes_from_an_injected_clock =
            noClasses()
                    .should()
                    .callMethodWhere(describe("reads the time of day", CodeStyleTest::readsTime))
                    .because("a replay must give the same answer on any day");

    @ArchTest
    static final ArchRule the_systems_clock_enters_in_the_application_only =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("socai.app")
                    .should()
                    .callMethodWhere(describe("makes a clock", CodeStyleTest::makesClock));

    @ArchTest
    static final ArchRule figures_are_whole_numbers =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "socai.plan..",
                            "socai.timeline..",
                            "socai.career..",
                            "socai.query.compliance..")
                    .should(
                            satisfy(
                                    "compute without floating point",
                                    CodeStyleTest::hasNoFloatingPoint))
                    .because("4.99 % of a population must never become 5 %");

    @ArchTest
    static final ArchRule names_say_it_in_the_fields_words =
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(Impl|Util|Utils|Helper|Manager|Dto|(?<!In|Military)Service)");

    @Test
    void onlyTheLedgerAndItsVerifierSpeakOfTheTableOfEvents() throws IOException {
        Pattern table = Pattern.compile("ledger\\.event\\b(?!_)");
        assertThat(mainSources(table))
                .isNotEmpty()
                .allMatch(file ->
                        file.contains("/socai/command/ledger/")
                                || file.contains("/socai/verify/ledger/")
                                || file.contains("/db/ledger/")
                                || file.contains("/socai/benchmarks/"));
    }

    @Test
    void everyPackageSaysInItsPackageInfoWhatItIsFor() throws IOException {
        List<Path> packages = packagesWithSources();

        assertThat(packages).isNotEmpty();
        assertThat(packages).allSatisfy(this::explainsItself);
    }

    private void explainsItself(Path sources) throws IOException {
        Path info = sources.resolve("package-info.java");
        Path main = Path.of(info.toString().replace("/src/test/", "/src/main/"));
        Path said = Files.exists(info) ? info : main;
        assertThat(said).content().contains("/**").contains("@NullMarked");
    }

    private static List<Path> packagesWithSources() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .map(file -> file.resolveSibling(""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<String> mainSources(Pattern holding) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .filter(file -> holding.matcher(read(file)).find())
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean readsTime(JavaMethodCall call) {
        var target = call.getTarget();
        boolean takesClock =
                target.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(Clock.class));
        boolean now =
                target.getOwner().getPackageName().startsWith("java.time")
                        && target.getName().equals("now")
                        && !takesClock;
        boolean millis =
                target.getOwner().isEquivalentTo(System.class)
                        && target.getName().startsWith("currentTime");
        return now || millis;
    }

    private static boolean makesClock(JavaMethodCall call) {
        var target = call.getTarget();
        return target.getOwner().isEquivalentTo(Clock.class)
                && target.getName().matches("system.*|tick.*");
    }

    private static boolean hasNoFloatingPoint(JavaClass type) {
        ClassModel parsed = ClassFile.of().parse(bytes(type));
        boolean inFields =
                parsed.fields().stream().anyMatch(f -> isFloating(f.fieldType().stringValue()));
        boolean inCode =
                parsed.methods().stream()
                        .flatMap(method -> method.code().stream())
                        .flatMap(code -> code.elementStream())
                        .anyMatch(e -> e instanceof Instruction i && isFloating(i));
        return !inFields && !inCode;
    }

    private static boolean isFloating(Instruction instruction) {
        if (instruction instanceof InvokeInstruction call) {
            return isFloating(call.typeSymbol().descriptorString().replaceAll("L[^;]*;", ""));
        }
        return instruction.opcode().name().matches("[DF](?!UP).*|[IL]2[DF]");
    }

    private static boolean isFloating(String primitives) {
        return primitives.matches("[^L]*[DF].*") && !primitives.contains("L");
    }

    private static byte[] bytes(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchCondition<JavaClass> satisfy(String words, Predicate<JavaClass> condition) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type, condition.test(type), type.getName() + " does not " + words));
            }
        };
    }
}
