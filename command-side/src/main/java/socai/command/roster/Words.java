package socai.command.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socai.text.TextIdentity;

/**
 * The words by which people write a value: its name in the API, and what words.properties adds. A
 * value that has no words there yet is still known by its name.
 */
final class Words {

    private static final Properties ADDED = read();

    private Words() {}

    /** The value that this text means. */
    static <E extends Enum<E>> Optional<E> value(Class<E> type, String text) {
        String said = TextIdentity.searchKey(text);
        return Arrays.stream(type.getEnumConstants())
                .filter(value ->
                        of(value).anyMatch(word -> TextIdentity.searchKey(word).equals(said)))
                .findFirst();
    }

    /** All values as they are best written, for somebody who wrote something else. */
    static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Words::best)
                .collect(Collectors.joining(", "));
    }

    /** As it is best written: in Vietnamese where words.properties says it. */
    static String best(Enum<?> value) {
        return of(value).skip(1).findFirst().orElseGet(value::name);
    }

    private static Stream<String> of(Enum<?> value) {
        String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
        Stream<String> added =
                Arrays.stream(ADDED.getProperty(key, "").split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty());
        return Stream.concat(Stream.of(value.name()), added);
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader file =
                new InputStreamReader(
                        requireNonNull(Words.class.getResourceAsStream("words.properties")),
                        UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
