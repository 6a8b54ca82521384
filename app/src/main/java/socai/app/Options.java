package socai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import socai.app.Settings.BadSetting;
import socai.app.http.RefusalText;
import socai.events.IllegalFact;
import socai.events.Text;

/** Options of the form {@code --name value} or {@code --name=value}, each at most once. */
final class Options {

    private final Map<String, String> values = new HashMap<>();

    /**
     * Reads the words after a command.
     *
     * @param known all options that have a value
     * @throws BadSetting when a word is none of them, comes twice or lacks its value
     */
    Options(List<String> words, Set<String> known) {
        this(words, known, Set.of());
    }

    /**
     * Reads the words after a command.
     *
     * @param alone what may stand there too, without a value, and was read already
     */
    Options(List<String> words, Set<String> known, Set<String> alone) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!known.contains(name)) {
                throw new BadSetting(
                        "unknown option «%s»; known are %s / không có tùy chọn «%s»"
                                .formatted(word, String.join(", ", sorted(known, alone)), word));
            }
            if (equals < 0 && i + 1 == words.size()) {
                throw new BadSetting("%s needs a value / %s cần giá trị".formatted(name, name));
            }
            String value = equals < 0 ? words.get(++i) : word.substring(equals + 1);
            if (values.put(name, value) != null) {
                throw new BadSetting("%s comes twice / %s xuất hiện hai lần".formatted(name, name));
            }
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * The value of an option without which there is nothing to do.
     *
     * @throws BadSetting when it is not given
     */
    String required(String name) {
        return text(name)
                .filter(value -> !Text.isBlank(value))
                .orElseThrow(
                        () -> new BadSetting("%s is missing / thiếu %s".formatted(name, name)));
    }

    /**
     * The content of the file that an option names.
     *
     * @throws BadSetting when it cannot be read
     */
    static byte[] content(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new BadSetting(
                    "«%s» cannot be read / không đọc được «%s» (%s)"
                            .formatted(file, file, e.getClass().getSimpleName()));
        }
    }

    /** What an event's authority cannot hold, said to whoever typed it. */
    static BadSetting notTaken(IllegalArgumentException why) {
        if (why instanceof IllegalFact fact) {
            return new BadSetting(RefusalText.both(fact));
        }
        return new BadSetting(
                "this cannot be recorded: %s / không ghi được như vậy: %s"
                        .formatted(why.getMessage(), why.getMessage()));
    }

    private static List<String> sorted(Set<String> names, Set<String> more) {
        return Stream.concat(names.stream(), more.stream()).sorted().toList();
    }
}
