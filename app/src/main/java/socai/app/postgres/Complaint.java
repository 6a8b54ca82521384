package socai.app.postgres;

import java.util.List;

/** Turns PostgreSQL's own words about its failure into the sentence for the operator. */
final class Complaint {
    private static final int QUOTED_LINES = 12;

    private Complaint() {}

    static CannotStart of(Layout layout, String what, String words) {
        if (words.contains("No space left on device")) {
            return Folders.diskFull(layout.dataFolder(), new IllegalStateException(words));
        }
        List<String> lines = words.lines().toList();
        String end =
                String.join(
                        "\n",
                        lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size()));
        return new CannotStart(
                CannotStart.Reason.SERVER_FAILED,
                "PostgreSQL in %s %s. Its last words:%n%s"
                        .formatted(layout.dataFolder(), what, end));
    }
}
