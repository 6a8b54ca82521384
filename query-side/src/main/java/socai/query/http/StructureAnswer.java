package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.personnel.TrainingField;
import socai.plan.RulesVersion;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Measure;
import socai.query.compliance.Structure;
import socai.query.compliance.Tally;
import socai.query.compliance.Tally.People;
import socai.query.compliance.Tally.Residents;
import socai.query.compliance.Tally.Whose;
import socai.query.compliance.UnitScope;
import socai.query.http.ComplianceAnswer.ExactShare;
import socai.query.outlook.DayAhead;
import socai.query.outlook.DayAhead.Forecast;
import socai.reference.VerySmallList;

/** The public JSON of the make-up of staff beside that of the population. */
record StructureAnswer(
        @Schema(description = "Null for all bodies together", example = "05569")
                @Nullable String unit,
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        @Schema(description = "The list that names the very small groups")
                VerySmallList verySmallList,
        DemoData demo,
        @Schema(description = "Null unless asOf lies after the day of the last entry known")
                @Nullable AheadAnswer ahead,
        @Schema(description = "With the known departures left out, as the outlook says it")
                @Nullable Expected expected,
        int staff,
        @Schema(description = CountsAnswer.GROUNDS) String grounds,
        long residents,
        @Schema(description = CountsAnswer.GROUNDS) String residentsGrounds,
        @Schema(description = "Residents whose ethnic group the counts give") long counted,
        @Schema(description = CountsAnswer.GROUNDS) String countedGrounds,
        @Schema(
                        description =
                                "MISSING_DATA while residents are not known by group; no minimum else")
                Verdict verdict,
        @Schema(description = "The communes whose residents or groups are not known")
                List<Missing> missing,
        Presence minority,
        Presence verySmall,
        List<Group> groups,
        @Schema(description = "EM staff trained in each field of clause II.4") List<Field> fields) {

    record Presence(
            int staff,
            @Nullable ExactShare shareOfStaff,
            @Schema(description = "Null when no count gives them") @Nullable Long residents,
            @Schema(
                            description =
                                    "Share of staff by share of residents, to hundredths for"
                                            + " display; 1.00 is parity; null when data are"
                                            + " missing",
                            example = "0.85")
                    @Nullable String representationIndex,
            @Schema(description = CountsAnswer.GROUNDS) String grounds,
            @Schema(description = CountsAnswer.GROUNDS) String residentsGrounds) {}

    record Missing(
            @Schema(example = "05569") String unit,
            String name,
            Structure.Why reason,
            @Nullable UnknownAnswer unknown) {

        static Missing of(Structure.Missing one) {
            return new Missing(
                    one.unit().value(),
                    one.name(),
                    one.why(),
                    one.unknown() == null ? null : UnknownAnswer.of(one.unknown()));
        }
    }

    @Schema(
            description =
                    "Counted, but for the fields of training, of which nobody can say how many go;"
                            + " the grounds are those of the recorded numbers")
    record Expected(int staff, Presence minority, Presence verySmall, List<Group> groups) {

        static @Nullable Expected of(@Nullable Forecast<Structure> forecast) {
            if (forecast == null) {
                return null;
            }
            Structure structure = forecast.expected();
            return new Expected(
                    structure.staff(),
                    StructureAnswer.minority(structure),
                    StructureAnswer.verySmall(structure),
                    StructureAnswer.groups(structure));
        }
    }

    record Group(String group, String name, boolean verySmall, Presence presence) {}

    record Field(
            TrainingField field,
            @Schema(example = "Lý luận chính trị") String name,
            @Schema(example = "Political theory") String gloss,
            @Schema(example = "Kế hoạch 128/KH-UBND, mục II.4") String source,
            @Schema(description = "Day from which the field is asked for") LocalDate from,
            int trained,
            @Nullable ExactShare shareOfMinority,
            @Schema(description = CountsAnswer.GROUNDS) String grounds) {}

    static StructureAnswer of(DayAhead<Structure> day) {
        Structure structure = day.recorded();
        return new StructureAnswer(
                structure.question().unit() == null ? null : structure.question().unit().value(),
                structure.asOf(),
                KnowledgeAnswer.of(structure.knownAt()),
                RulesVersion.CURRENT,
                structure.verySmall(),
                structure.demo(),
                AheadAnswer.of(day.forecast()),
                Expected.of(day.forecast()),
                structure.staff(),
                grounds(structure, People.of(Measure.STAFF)),
                structure.residents(),
                grounds(structure, new Residents(Whose.ALL, null)),
                structure.counted(),
                grounds(structure, new Residents(Whose.GROUPED, null)),
                structure.verdict(),
                structure.missing().stream().map(Missing::of).toList(),
                minority(structure),
                verySmall(structure),
                groups(structure),
                structure.fields().stream().map(one -> field(one, structure)).toList());
    }

    private static Presence minority(Structure structure) {
        return presence(
                structure.minority(),
                structure,
                structure.residentsAreKnown(),
                People.of(Measure.MINORITY),
                new Residents(Whose.EM, null));
    }

    private static Presence verySmall(Structure structure) {
        return presence(
                structure.ofVerySmall(),
                structure,
                structure.missing().isEmpty(),
                new Tally.Group(null),
                new Residents(Whose.GROUP, null));
    }

    private static List<Group> groups(Structure structure) {
        return structure.groups().stream()
                .map(one ->
                        new Group(
                                one.group().slug(),
                                one.name(),
                                one.isVerySmall(),
                                presence(
                                        one.presence(),
                                        structure,
                                        structure.missing().isEmpty(),
                                        new Tally.Group(one.group()),
                                        new Residents(Whose.GROUP, one.group()))))
                .toList();
    }

    private static Field field(Structure.OfField one, Structure in) {
        return new Field(
                one.entry().field(),
                one.entry().name(),
                one.entry().gloss(),
                one.entry().source(),
                one.entry().from(),
                one.trained(),
                ExactShare.of(one.trained(), in.minority().staff()),
                grounds(in, new Tally.Field(one.entry().field())));
    }

    private static Presence presence(
            Structure.Presence one, Structure in, boolean known, Tally staff, Residents residents) {
        return new Presence(
                one.staff(),
                ExactShare.of(one.staff(), in.staff()),
                one.residents(),
                known ? index(one, in) : null,
                grounds(in, staff),
                grounds(in, residents));
    }

    private static String grounds(Structure structure, Tally what) {
        String address =
                CountAddress.of(
                                structure.question().unit(),
                                UnitScope.EXISTING,
                                structure.knownAt())
                        .on(structure.asOf(), what);
        return structure.question().verySmall() == null
                ? address
                : address + "&verySmall=" + structure.verySmall();
    }

    private static @Nullable String index(Structure.Presence one, Structure in) {
        if (one.residents() == null || one.residents() == 0 || in.staff() == 0) {
            return null;
        }
        return BigDecimal.valueOf(one.staff())
                .multiply(BigDecimal.valueOf(in.residents()))
                .divide(
                        BigDecimal.valueOf(one.residents())
                                .multiply(BigDecimal.valueOf(in.staff())),
                        2,
                        RoundingMode.HALF_UP)
                .toPlainString();
    }
}
