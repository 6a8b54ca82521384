package socai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socai.app.Settings.BadSetting;

/** Options of the form {@code --name value} or {@code --name=value}, each at most once. */
final class Options {

    private final Map<String, String> values = new HashMap<>();

    /**
     * Reads the words after a command.
     *
     * @param known all options there are
     * @throws BadSetting when a word is none of them, comes twice or lacks its value
     */
    Options(List<String> words, Set<String> known) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!known.contains(name)) {
                throw new BadSetting(
                        "unknown option «%s»; known are %s / không có tùy chọn «%s»"
                                .formatted(word, String.join(", ", sorted(known)), word));
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
                .filter(value -> !value.isBlank())
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

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
