package socai.events.personnel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.Text;

/**
 * A rank of civil servants (ngạch) or a professional title of public employees (chức danh nghề
 * nghiệp).
 *
 * @param code as in the lists of ranks, such as {@code 01.003} for chuyên viên
 * @param name as printed in the decision
 */
public record Rank(String code, String name) {

    private static final Pattern FORM = Pattern.compile("([A-Z][.])?[0-9]{2}([.][0-9]{2,3}){1,3}");

    public Rank {
        requireForm(code);
        name = Text.required(name, "rank.name", 200);
    }

    static void requireForm(@Nullable String code) {
        if (code == null || !FORM.matcher(code).matches()) {
            throw new IllegalFact(
                    "rank-code-malformed",
                    "rank code «%s» is not of the form 01.003".formatted(code),
                    String.valueOf(code));
        }
    }
}
