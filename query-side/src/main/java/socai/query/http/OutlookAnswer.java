package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import socai.outlook.Fewest;
import socai.outlook.Loss;
import socai.outlook.Loss.Cause;
import socai.outlook.Outlook;
import socai.outlook.Reach;
import socai.outlook.Reach.OutOfReach;
import socai.outlook.Reach.Year;
import socai.outlook.Reckoning;
import socai.outlook.Retirement.OnlyYearKnown;
import socai.outlook.Standing;
import socai.plan.Assessment;
import socai.plan.Counts;
import socai.plan.Readings;
import socai.plan.RulesVersion;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Measure;
import socai.query.compliance.RecordedAhead;
import socai.query.compliance.RecordedAhead.Step;
import socai.query.outlook.Supposed;
import socai.query.roster.LossList;

/** The public JSON of an outlook: whole persons, no names. */
record OutlookAnswer(
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        @Schema(description = "Null for the province level as a whole", example = "05569")
                @Nullable String unit,
        @Schema(description = "The plan in force on asOf", example = "128/KH-UBND")
                @Nullable String plan,
        @Schema(description = "The readings in force on asOf, or asked for")
                Map<String, String> readings,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        @Schema(description = "What the question supposes; nothing of it is recorded")
                List<String> whatIf,
        @Schema(
                        description =
                                "Who serve without a recorded end and whose birth date nobody can"
                                        + " read: erased or unreadable identities")
                int retirementUnknown,
        @Schema(
                        description =
                                "Of how many of the others only the year of birth is known, and by"
                                        + " which rule they retire")
                OnlyYearOfBirth onlyYearKnown,
        @Schema(
                        description =
                                "Who were past the normal age when the knowledge ended (sealedAt)"
                                        + " and serve on; taken to stay")
                int pastRetirementAge,
        @Schema(description = "Known departures after asOf, to the last year known")
                List<Departures> departures,
        @Schema(description = "How things stand at each end of a year beside the guidance line")
                List<Pace> pace,
        List<Milestone> milestones) {

    /** A rule for birth dates of which only the year is known. */
    record OnlyYearOfBirth(
            int people,
            OnlyYearKnown rule,
            @Schema(example = "Decree 46/2010/NĐ-CP, article 9") String clause) {}

    private static final String PLAN_OF_THE_DAY =
            "The plan in force on this day, as known, by which it is measured";
    private static final String OTHER_READINGS =
            "Readings in force on this day where they are others than on asOf";

    record Departures(
            int year,
            @Schema(description = "Retirements by age, where nothing else is recorded")
                    Persons retirements,
            @Schema(description = "Departures and moves recorded already") Persons recorded,
            @Schema(description = "Terms of leadership titles that end; the persons stay")
                    Persons endsOfTerm,
            @Schema(
                            description =
                                    "Where what is recorded to come and go in the year is, with its"
                                            + " facts; null for the province level")
                    @Nullable String flow,
            @Schema(
                            description =
                                    "Where the terms that end in the year are; null for the"
                                            + " province level. Who retires by age is told nowhere:"
                                            + " birth dates are sealed")
                    @Nullable String dues) {}

    record Persons(int persons, int em, int emWomen, int emLeaders, int emWomenLeaders) {

        private static Persons of(List<Loss> losses) {
            return new Persons(
                    losses.size(),
                    count(losses, false, false),
                    count(losses, true, false),
                    count(losses, false, true),
                    count(losses, true, true));
        }

        private static int count(List<Loss> losses, boolean women, boolean leaders) {
            return Math.toIntExact(
                    losses.stream()
                            .filter(Loss::minority)
                            .filter(loss -> !women || loss.woman())
                            .filter(loss -> !leaders || loss.leader())
                            .count());
        }
    }

    record Pace(
            LocalDate on,
            @Schema(
                            description =
                                    "Whether it lies after asOf: then also with what the question"
                                            + " supposes")
                    boolean ahead,
            Serving serving,
            @Schema(description = "By what is recorded to hold on that day") Serving recorded,
            ServingGrounds recordedGrounds,
            @Schema(
                            description =
                                    "What retirements by age and ends of terms change that come"
                                            + " after the knowledge (sealedAt) and up to this day;"
                                            + " also on asOf itself when it is a later day")
                    Change lost,
            @Schema(description = "What the suppositions of the question change") Change supposed,
            List<ComplianceAnswer.Against> clauses,
            @Schema(
                            description =
                                    "Where the grounds of each clause are, in the same order, by"
                                            + " what is recorded for that day")
                    List<String> clauseGrounds,
            @Schema(description = PLAN_OF_THE_DAY) String plan,
            @Schema(description = OTHER_READINGS) Map<String, String> otherReadings) {

        private static Pace of(Reckoning day, OutlookAddresses addresses) {
            LocalDate on = day.recorded().on();
            List<Assessment> assessments = day.standing().assessments();
            RecordedAhead.Day measured = addresses.recorded().day(day.recorded());
            return new Pace(
                    on,
                    on.isAfter(addresses.recorded().asOf()),
                    Serving.of(day.standing()),
                    Serving.of(day.recorded()),
                    ServingGrounds.of(on, addresses),
                    Change.of(day.lost()),
                    Change.of(day.supposed()),
                    assessments.stream().map(ComplianceAnswer::against).toList(),
                    assessments.stream()
                            .map(one -> addresses.grounds(on, measured.readings(), one))
                            .toList(),
                    measured.plan().number(),
                    others(measured.readings(), addresses.recorded()));
        }
    }

    @Schema(description = CountsAnswer.GROUNDS)
    record ServingGrounds(
            String staff, String em, String emWomen, String emLeaders, String emWomenLeaders) {

        private static ServingGrounds of(LocalDate on, OutlookAddresses addresses) {
            return new ServingGrounds(
                    addresses.counted(on, Measure.STAFF),
                    addresses.counted(on, Measure.MINORITY),
                    addresses.counted(on, Measure.MINORITY_WOMEN),
                    addresses.counted(on, Measure.MINORITY_LEADERS),
                    addresses.counted(on, Measure.MINORITY_WOMEN_LEADERS));
        }
    }

    record Change(int staff, int em, int emWomen, int emLeaders, int emWomenLeaders) {

        private static Change of(socai.outlook.Change change) {
            return new Change(
                    change.staff(),
                    change.minority(),
                    change.minorityWomen(),
                    change.minorityLeaders(),
                    change.minorityWomenLeaders());
        }
    }

    record Serving(
            int staff,
            int em,
            int emWomen,
            int emLeaders,
            int emWomenLeaders,
            @Schema(description = "Null when never recorded") @Nullable Integer posts,
            @Schema(description = "Below zero when more serve than there are posts")
                    @Nullable Integer vacancies) {

        private static Serving of(Standing standing) {
            Counts counts = standing.counts();
            return new Serving(
                    counts.staff(),
                    counts.minority(),
                    counts.minorityWomen(),
                    counts.minorityLeaders(),
                    counts.minorityWomenLeaders(),
                    standing.posts(),
                    standing.vacancies());
        }
    }

    record Milestone(
            LocalDate on,
            int percent,
            @Schema(description = "Who is there on that day if nothing more is decided")
                    @Nullable Serving staying,
            @Schema(description = "How they stand against each clause on that day")
                    List<ComplianceAnswer.Against> clauses,
            @Schema(
                            description =
                                    "Where the grounds of each clause are, in the same order, by"
                                            + " what is recorded for that day")
                    List<String> clauseGrounds,
            @Schema(description = "Fewest EM persons from asOf on who reach it")
                    @Nullable Numbers fewest,
            @Schema(description = "Why it cannot be reached; null when it can")
                    @Nullable OutOfReach outOfReach,
            @Schema(description = "These persons spread evenly, in sum up to each day")
                    List<UntilYear> years,
            @Schema(description = "The plan whose step it is: in force on its day, as known")
                    String plan,
            @Schema(description = OTHER_READINGS) Map<String, String> otherReadings) {

        private static Milestone of(Step step, Reach reach, OutlookAddresses addresses) {
            Standing staying = reach.staying();
            LocalDate on = reach.milestone().on();
            List<Assessment> assessments = staying == null ? List.of() : staying.assessments();
            Fewest fewest = reach.fewest();
            return new Milestone(
                    reach.milestone().on(),
                    reach.milestone().percent(),
                    staying == null ? null : Serving.of(staying),
                    assessments.stream().map(ComplianceAnswer::against).toList(),
                    assessments.stream()
                            .map(one -> addresses.grounds(on, step.readings(), one))
                            .toList(),
                    fewest == null ? null : Numbers.of(fewest),
                    reach.outOfReach(),
                    reach.years().stream().map(UntilYear::of).toList(),
                    step.plan().number(),
                    others(step.readings(), addresses.recorded()));
        }
    }

    record Numbers(
            @Schema(description = "EM persons recruited") int recruits,
            @Schema(description = "Of these women") int women,
            @Schema(description = "EM persons appointed to a leadership title") int appointments,
            @Schema(description = "Of these women") int womenAppointed) {

        private static Numbers of(Fewest fewest) {
            return new Numbers(
                    fewest.recruits(),
                    fewest.women(),
                    fewest.appointments(),
                    fewest.womenAppointed());
        }
    }

    record UntilYear(
            LocalDate on,
            Numbers until,
            @Schema(description = "Whether they reach the guidance line that day")
                    boolean onTheLine) {

        private static UntilYear of(Year year) {
            return new UntilYear(year.on(), Numbers.of(year.until()), year.onTheLine());
        }
    }

    static OutlookAnswer of(
            RecordedAhead recorded, LossList losses, OnlyYearKnown rule, Outlook outlook) {
        var plan = recorded.plan();
        OutlookAddresses addresses = new OutlookAddresses(recorded);
        return new OutlookAnswer(
                recorded.asOf(),
                KnowledgeAnswer.of(recorded.knownAt()),
                recorded.unit() == null ? null : recorded.unit().value(),
                plan == null ? null : plan.number(),
                ReadingParameters.used(recorded.readings()),
                RulesVersion.CURRENT,
                recorded.demo(),
                outlook.whatIfs().stream().map(Supposed::text).toList(),
                losses.retirementUnknown(),
                new OnlyYearOfBirth(losses.onlyYearKnown(), rule, rule.clause()),
                losses.pastRetirementAge(),
                departures(losses.after(recorded.asOf()), addresses),
                outlook.reckonings().stream().map(day -> Pace.of(day, addresses)).toList(),
                recorded.roadmap().stream()
                        .map(step -> Milestone.of(step, outlook.reach(step.milestone()), addresses))
                        .toList());
    }

    private static Map<String, String> others(Readings readings, RecordedAhead recorded) {
        Map<String, String> others = new LinkedHashMap<>(ReadingParameters.used(readings));
        others.entrySet().removeAll(ReadingParameters.used(recorded.readings()).entrySet());
        return others;
    }

    private static List<Departures> departures(List<Loss> losses, OutlookAddresses addresses) {
        Map<Integer, Map<Cause, List<Loss>>> byYear = new TreeMap<>();
        for (Loss loss : losses) {
            byYear.computeIfAbsent(loss.on().getYear(), _ -> new EnumMap<>(Cause.class))
                    .computeIfAbsent(loss.cause(), _ -> new ArrayList<>())
                    .add(loss);
        }
        return byYear.entrySet().stream()
                .map(year ->
                        new Departures(
                                year.getKey(),
                                persons(year.getValue(), Cause.RETIREMENT),
                                persons(year.getValue(), Cause.RECORDED),
                                persons(year.getValue(), Cause.END_OF_TERM),
                                addresses.flow(year.getKey()),
                                addresses.dues(year.getKey())))
                .toList();
    }

    private static Persons persons(Map<Cause, List<Loss>> losses, Cause cause) {
        return Persons.of(losses.getOrDefault(cause, List.of()));
    }
}
