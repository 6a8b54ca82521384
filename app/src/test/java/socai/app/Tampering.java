package socai.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import socai.verify.ledger.Check;

/**
 * One way to tamper with a ledger.
 *
 * @param title as the page calls it
 * @param caughtBy exactly the checks that must fail
 * @param check the one of them that says most exactly where
 * @param from the first ledger number that it names; 0 when it names none
 * @param sql what is done, with all triggers off
 */
record Tampering(String title, Set<Check> caughtBy, Check check, long from, List<String> sql) {

    /** Its row of docs/tamper-lab.md. */
    String row() {
        String checks =
                caughtBy.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Tampering::said)
                        .collect(Collectors.joining(", "));
        return "| %s | %s | %s |".formatted(title, checks, said(check));
    }

    private static String said(Check check) {
        return check.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return title;
    }
}
