package socai.query.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitEstablished;
import socai.query.units.LackingNumbers.Lacking;
import socai.query.units.LackingNumbers.Named;
import socai.reference.Foundation;

/**
 * The steps that lead a new ledger to its first figures, and what each still lacks.
 *
 * @param steps in the order in which they are taken
 */
public record FirstSteps(List<Step> steps) {

    /** One step, with the command and the request that take it. */
    public enum Kind {
        ADOPT_PLAN(
                """
                ./socai found --actor hoa.nt --reason 'Lập sổ cái nhân sự của tỉnh' \\
                  --decision-number 1/QĐ-UBND --signed-on 2026-12-01 \\
                  --issuer 'UBND tỉnh Thái Nguyên' --signer 'Nguyễn Văn An'\
                """,
                "POST /api/v1/founding",
                """
                {"decision": {"number": "1/QĐ-UBND", "signedOn": "2026-12-01",
                              "issuer": "UBND tỉnh Thái Nguyên", "signer": "Nguyễn Văn An"},
                 "actor": "hoa.nt", "reason": "Lập sổ cái nhân sự của tỉnh"}\
                """),
        CHECK_UNITS(
                null,
                "POST /api/v1/units",
                """
                {"effectiveOn": "2026-12-01", "code": "TT-DICH-VU", "name": "Trung tâm Dịch vụ việc làm",
                 "level": "PUBLIC_SERVICE_UNIT", "function": "GENERAL",
                 "decision": {"number": "2/QĐ-UBND", "signedOn": "2026-12-01",
                              "issuer": "UBND tỉnh Thái Nguyên", "signer": "Nguyễn Văn An"},
                 "actor": "hoa.nt", "reason": "Thành lập Trung tâm"}\
                """),
        ASSIGN_HEADCOUNTS(
                null,
                "POST /api/v1/units/{code}/headcounts",
                """
                {"effectiveOn": "2026-12-01", "kind": "ASSIGNED", "persons": 45,
                 "decision": {"number": "3/QĐ-UBND", "signedOn": "2026-12-01",
                              "issuer": "UBND tỉnh Thái Nguyên", "signer": "Nguyễn Văn An"},
                 "actor": "hoa.nt", "reason": "Giao biên chế năm 2027"}\
                """),
        ENTER_POPULATIONS(
                null,
                "POST /api/v1/units/{code}/populations",
                """
                {"effectiveOn": "2026-12-01", "total": 13863, "minority": 6200,
                 "source": "Điều tra 53 dân tộc thiểu số",
                 "decision": {"number": "4/BC-CTK", "signedOn": "2026-12-01",
                              "issuer": "Cục Thống kê tỉnh Thái Nguyên", "signer": "Nguyễn Văn An"},
                 "actor": "hoa.nt", "reason": "Số dân theo dân tộc"}\
                """),
        IMPORT_ROSTERS(
                "./socai import roster.csv --dry-run --actor hoa.nt --reason 'Nhập danh sách đầu kỳ'",
                "POST /api/v1/people/imports",
                null);

        private final @Nullable String command;
        private final String request;
        private final @Nullable String body;

        Kind(@Nullable String command, String request, @Nullable String body) {
            this.command = command;
            this.request = request;
            this.body = body;
        }

        /** What is typed at a terminal; absent when only a request takes the step. */
        public @Nullable String command() {
            return command;
        }

        /** Method and path of the request that takes the step. */
        public String request() {
            return request;
        }

        /** An example of that request's body; absent when it is a file. */
        public @Nullable String body() {
            return body;
        }
    }

    /**
     * How far a step has come.
     *
     * @param done of {@code all}; a step is done when both are equal and not 0
     * @param first the first units that lack what the step gives
     */
    public record Step(Kind kind, int done, int all, List<Named> first) {

        public Step {
            first = List.copyOf(first);
        }

        /** Whether nothing is lacking. */
        public boolean isDone() {
            return all > 0 && done == all;
        }

        /** How many units lack what the step gives. */
        public int lacking() {
            return all - done;
        }
    }

    public FirstSteps {
        steps = List.copyOf(steps);
    }

    /**
     * The steps.
     *
     * @param plan whether a plan is in force on the day
     * @param withoutStaff units in which nobody serves on the day
     */
    public static FirstSteps of(LackingNumbers numbers, boolean plan, List<Named> withoutStaff) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Kind.ADOPT_PLAN, plan ? 1 : 0, 1, List.of()));
        steps.add(units(numbers));
        steps.add(step(Kind.ASSIGN_HEADCOUNTS, numbers.units(), numbers.withoutHeadcount()));
        steps.add(step(Kind.ENTER_POPULATIONS, numbers.communes(), numbers.withoutPopulation()));
        steps.add(step(Kind.IMPORT_ROSTERS, numbers.units(), Lacking.of(withoutStaff)));
        return new FirstSteps(steps);
    }

    /** The units of the reference data, which a complete ledger of the province has recorded. */
    public static Set<UnitCode> expected() {
        return reference().map(UnitEstablished::unit).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether every step is done. */
    public boolean isDone() {
        return steps.stream().allMatch(Step::isDone);
    }

    private static Step units(LackingNumbers numbers) {
        int expected = expected().size();
        List<Named> unrecorded =
                reference()
                        .filter(unit -> numbers.unrecorded().contains(unit.unit()))
                        .map(unit -> new Named(unit.unit(), unit.name()))
                        .toList();
        return new Step(Kind.CHECK_UNITS, expected - unrecorded.size(), expected, unrecorded);
    }

    private static Stream<UnitEstablished> reference() {
        return Stream.concat(Foundation.provinceUnits().stream(), Foundation.communes().stream());
    }

    private static Step step(Kind kind, int all, Lacking lacking) {
        return new Step(kind, all - lacking.count(), all, lacking.first());
    }
}
