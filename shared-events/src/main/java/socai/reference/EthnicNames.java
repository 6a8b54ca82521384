package socai.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import socai.events.EthnicGroup;
import socai.text.TextIdentity;

/**
 * The groups by what people call them: slug, Vietnamese name, or one of the other names of the
 * official list, with an apostrophe or hyphen or without. Marks are part of a name; without them
 * many names would be several peoples'.
 */
public final class EthnicNames {

    private static final Pattern SEVERAL = Pattern.compile("[,.;/]");
    private static final Pattern PARENTHESES = Pattern.compile("[()]");
    private static final Map<String, List<EthnicGroup>> NAMES = new HashMap<>();
    private static final Map<String, List<EthnicGroup>> OTHER_NAMES = new HashMap<>();

    static {
        for (Map<String, String> row : Table.rows("ethnic_groups.csv")) {
            EthnicGroup group = new EthnicGroup(Table.cell(row, "slug"));
            add(NAMES, group.slug(), group);
            String name = Table.cell(row, "name");
            add(NAMES, name, group);
            for (String part : PARENTHESES.split(name, -1)) {
                add(NAMES, part, group);
            }
            for (String other : SEVERAL.split(Table.cell(row, "aliases"), -1)) {
                add(OTHER_NAMES, other, group);
            }
        }
    }

    private EthnicNames() {}

    /** The groups that go by this name: none, one, or several that share an unofficial name. */
    public static List<EthnicGroup> named(String name) {
        List<EthnicGroup> official = NAMES.getOrDefault(TextIdentity.peopleKey(name), List.of());
        return List.copyOf(
                official.isEmpty()
                        ? OTHER_NAMES.getOrDefault(TextIdentity.peopleKey(name), List.of())
                        : official);
    }

    private static void add(Map<String, List<EthnicGroup>> names, String name, EthnicGroup group) {
        if (name.isBlank()) {
            return;
        }
        List<EthnicGroup> groups =
                names.computeIfAbsent(TextIdentity.peopleKey(name), _ -> new ArrayList<>());
        if (!groups.contains(group)) {
            groups.add(group);
        }
    }
}
