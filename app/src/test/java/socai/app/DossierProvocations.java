package socai.app;

import static socai.app.Provocations.correct;
import static socai.app.Provocations.fact;
import static socai.app.Provocations.take;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.command.personnel.DossierRefusal;

/** Orders about a civil servant, recruited in 2026, that the rules of the file refuse. */
final class DossierProvocations {

    private static final String DAY = "2026-06-01";
    private static final String LATER = "2026-06-02";

    private DossierProvocations() {}

    static boolean speakOf(String code) {
        return UsedCodes.refusals().stream()
                .filter(refusal -> refusal instanceof DossierRefusal)
                .anyMatch(refusal -> refusal.code().equals(code));
    }

    static Map<?, ?>[] of(String code) {
        return switch (code) {
            case "not-the-next-step" ->
                    taken(pay(DAY, 1, "2.34", "PLACEMENT"), pay(LATER, 3, "3.00", "REGULAR"));
            case "not-beyond-scale" ->
                    taken(
                            pay(DAY, 12, "4.98", "PLACEMENT"),
                            pay(LATER, 12, "4.98", "BEYOND_SCALE"));
            case "lowered-without-discipline" -> taken(pay(DAY, 1, "2.34", "LOWERED"));
            case "not-one-step-down" ->
                    taken(
                            fact("CHANGE_CATEGORY", DAY, "category", "PUBLIC_EMPLOYEE"),
                            pay(DAY, 3, "3.00", "PLACEMENT"),
                            fact("DISCIPLINE", DAY, "form", "PAY_STEP_LOWERED"),
                            pay(LATER, 1, "2.34", "LOWERED"));
            case "no-such-allowance" -> taken(fact("END_ALLOWANCE", DAY, "kind", "REGION"));
            case "already-evaluated" -> taken(evaluate(DAY, 2026), evaluate(LATER, 2026));
            case "not-in-service-that-year" -> taken(evaluate(DAY, 2019));
            case "already-awarded" -> taken(award(DAY), award(LATER));
            case "never-served" -> taken(fact("DISCIPLINE", "2020-01-01", "form", "WARNING"));
            case "discipline-of-others" ->
                    taken(fact("DISCIPLINE", DAY, "form", "PAY_STEP_LOWERED"));
            case "already-party-member" ->
                    taken(party("ADMIT_TO_PARTY", "2020"), party("ADMIT_TO_PARTY", "2021"));
            case "no-party-member" -> taken(fact("LEAVE_PARTY", DAY, "way", "WITHDRAWAL"));
            case "already-confirmed" ->
                    taken(
                            party("ADMIT_TO_PARTY", "2020"),
                            party("CONFIRM_IN_PARTY", "2021"),
                            party("CONFIRM_IN_PARTY", "2022"));
            case "probation-too-short" ->
                    taken(
                            party("ADMIT_TO_PARTY", "2024-05-19"),
                            party("CONFIRM_IN_PARTY", "2025-05-18"));
            case "licence-not-yet-known" -> taken(licence("2025-12-31"));
            case "licence-already-held" -> taken(licence(DAY), licence(LATER));
            case "no-licence" -> taken(fact("REVOKE_TEACHING_LICENCE", DAY));
            case "licence-already-suspended" ->
                    taken(
                            licence(DAY),
                            fact("SUSPEND_TEACHING_LICENCE", DAY),
                            fact("SUSPEND_TEACHING_LICENCE", LATER));
            case "licence-not-suspended" ->
                    taken(licence(DAY), fact("RESTORE_TEACHING_LICENCE", LATER));
            case "already-on-file" -> taken(served(DAY), served(LATER));
            case "file-stays-file" -> new Map<?, ?>[] {correct(1, award(DAY))};
            default -> throw new AssertionError("nobody provokes " + code);
        };
    }

    private static Map<?, ?>[] taken(Map<?, ?>... facts) {
        return Arrays.stream(facts).map(DossierProvocations::recorded).toArray(Map<?, ?>[]::new);
    }

    @SuppressWarnings("unchecked") // facts are made here
    private static Map<?, ?> recorded(Map<?, ?> fact) {
        return take((Map<String, @Nullable Object>) fact);
    }

    private static Map<String, @Nullable Object> pay(
            String day, int step, String coefficient, String way) {
        return fact(
                "PLACE_PAY_STEP",
                day,
                "rankCode",
                "01.003",
                "step",
                step,
                "coefficient",
                coefficient,
                "way",
                way);
    }

    private static Map<String, @Nullable Object> evaluate(String day, int year) {
        return fact("EVALUATE", day, "year", year, "grade", "GOOD");
    }

    private static Map<String, @Nullable Object> award(String day) {
        return fact("AWARD", day, "form", "COMMENDATION", "title", "Giấy khen", "date", "2026-05");
    }

    private static Map<String, @Nullable Object> party(String type, String date) {
        return fact(type, DAY, "date", date);
    }

    private static Map<String, @Nullable Object> licence(String day) {
        return fact("GRANT_TEACHING_LICENCE", day, "number", "NG-" + day);
    }

    private static Map<String, @Nullable Object> served(String day) {
        return fact("RECORD_MILITARY_SERVICE", day, "from", "2008-02", "to", "2010");
    }
}
