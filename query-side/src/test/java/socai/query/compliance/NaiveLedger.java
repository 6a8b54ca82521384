package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.events.Event;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnd;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.SexRecorded;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.Transferred;
import socai.events.plan.PlanAdopted;
import socai.query.replay.Recorded;

/**
 * What the ledger says, worked out on purpose without the product's chronicle, timeline, career or
 * projection: every question reads every event and walks it with plain variables.
 */
final class NaiveLedger {

    /** One body on one day. */
    record NaiveBody(
            @Nullable Integer headcount,
            String name,
            String level,
            String function,
            @Nullable Integer minority,
            int total) {

        boolean isArmed() {
            return function.equals("ARMED_FORCES");
        }
    }

    /** What one fact was to one body. */
    private record Passing(String unit, String how, LocalDate day) {}

    private record Standing(Event fact, long entered) {}

    /** Where one person is, and what counts of them. */
    private static final class Somebody {
        @Nullable String at;
        @Nullable String home;
        boolean minority;
        boolean woman;
        boolean leads;
        Set<String> planned = new TreeSet<>();
        Set<String> trained = new TreeSet<>();

        int[] counted() {
            Set<String> ofClause = new TreeSet<>(trained);
            ofClause.remove("ETHNIC_AFFAIRS");
            ofClause.remove("DEFENCE_AND_SECURITY");
            boolean oneMore =
                    trained.contains("INFORMATICS")
                            || trained.contains("FOREIGN_LANGUAGE")
                            || trained.contains("MINORITY_LANGUAGE");
            boolean every =
                    oneMore
                            && trained.contains("PROFESSIONAL")
                            && trained.contains("POLITICAL_THEORY")
                            && trained.contains("STATE_MANAGEMENT")
                            && trained.contains("SCIENCE_AND_INNOVATION")
                            && trained.contains("DIGITAL_SKILLS")
                            && trained.contains("MODERN_MANAGEMENT");
            return new int[] {
                1,
                minority ? 1 : 0,
                woman ? 1 : 0,
                minority && woman ? 1 : 0,
                leads ? 1 : 0,
                minority && leads ? 1 : 0,
                minority && woman && leads ? 1 : 0,
                minority && (leads || !planned.isEmpty()) ? 1 : 0,
                minority && !ofClause.isEmpty() ? 1 : 0,
                minority && every ? 1 : 0
            };
        }
    }

    private final List<Recorded> all;

    NaiveLedger(List<Recorded> all) {
        this.all = all;
    }

    /**
     * Ten numbers for each body in which anybody is: all, minority, women, both, leaders, minority
     * leaders, women among these, minority who lead or may, trained in anything, in everything.
     */
    Map<String, List<Integer>> people(LocalDate day, long known) {
        Map<String, int[]> numbers = new HashMap<>();
        for (List<Recorded> stream : streams(known).values()) {
            Somebody person = walk(facts(stream), day, new ArrayList<>());
            if (person.at != null) {
                int[] so = numbers.computeIfAbsent(person.at, _ -> new int[10]);
                int[] one = person.counted();
                for (int i = 0; i < 10; i++) {
                    so[i] += one[i];
                }
            }
        }
        Map<String, List<Integer>> lists = new TreeMap<>();
        numbers.forEach((unit, so) -> lists.put(unit, Arrays.stream(so).boxed().toList()));
        return lists;
    }

    /** How many persons came or went in which way, such as {@code "05569 RECRUITED"}. */
    Map<String, Integer> passings(LocalDate after, LocalDate upTo, long known) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (List<Recorded> stream : streams(known).values()) {
            List<Passing> passings = new ArrayList<>();
            walk(facts(stream), upTo, passings);
            for (Passing passing : passings) {
                if (passing.day().isAfter(after)) {
                    numbers.merge(passing.unit() + " " + passing.how(), 1, Integer::sum);
                }
            }
        }
        return numbers;
    }

    /** The bodies that exist on a day. */
    Map<String, NaiveBody> bodies(LocalDate day, long known) {
        Map<String, NaiveBody> bodies = new TreeMap<>();
        Map<String, LocalDate> reorganised = new HashMap<>();
        Map<String, LocalDate> residentsReorganised = new HashMap<>();
        reorganisations(day, known, reorganised, residentsReorganised);
        for (List<Recorded> stream : streams(known).values()) {
            LocalDate postsSince = LocalDate.MIN;
            LocalDate residentsSince = LocalDate.MIN;
            String code = null;
            String name = "";
            Integer headcount = null;
            Integer minority = null;
            int total = 0;
            String level = "";
            String function = "";
            for (Standing standing : facts(stream)) {
                if (standing.fact().effectiveOn().isAfter(day)) {
                    break;
                }
                if (standing.fact() instanceof UnitEstablished e) {
                    code = e.unit().value();
                    name = e.name();
                    level = e.level().name();
                    function = e.function().name();
                } else if (standing.fact() instanceof UnitRenamed r) {
                    name = r.name();
                } else if (standing.fact() instanceof HeadcountAssigned h) {
                    headcount = h.persons();
                    postsSince = h.effectiveOn();
                } else if (standing.fact() instanceof PopulationRecorded p) {
                    minority = p.minority();
                    total = p.total();
                    residentsSince = p.effectiveOn();
                } else if (standing.fact() instanceof UnitMerged
                        || standing.fact() instanceof UnitDissolved
                        || (standing.fact() instanceof UnitSplit s
                                && !s.into().contains(s.unit()))) {
                    code = null;
                }
            }
            if (code != null
                    && postsSince.isBefore(reorganised.getOrDefault(code, LocalDate.MIN))) {
                headcount = null;
            }
            if (code != null
                    && residentsSince.isBefore(
                            residentsReorganised.getOrDefault(code, LocalDate.MIN))) {
                minority = null;
            }
            if (code != null) {
                bodies.put(code, new NaiveBody(headcount, name, level, function, minority, total));
            }
        }
        return bodies;
    }

    /**
     * The last day on which each body became another one by a merger or a split. Random ones say
     * nothing of posts and residents, so that the numbers of before hold no longer.
     */
    private void reorganisations(
            LocalDate day,
            long known,
            Map<String, LocalDate> posts,
            Map<String, LocalDate> residents) {
        for (List<Recorded> stream : streams(known).values()) {
            boolean there = false;
            boolean commune = false;
            for (Standing standing : facts(stream)) {
                LocalDate on = standing.fact().effectiveOn();
                if (on.isAfter(day)) {
                    break;
                }
                List<UnitCode> into = List.of();
                if (standing.fact() instanceof UnitEstablished e && !there) {
                    there = true;
                    commune = e.level() == UnitLevel.COMMUNE;
                } else if (standing.fact() instanceof UnitMerged end && there) {
                    into = List.of(end.into());
                    there = false;
                } else if (standing.fact() instanceof UnitSplit end && there) {
                    into = end.into();
                    there = end.into().contains(end.unit());
                } else if (standing.fact() instanceof UnitDissolved) {
                    there = false;
                }
                for (UnitCode unit : into) {
                    posts.merge(unit.value(), on, NaiveLedger::later);
                    if (commune) {
                        residents.merge(unit.value(), on, NaiveLedger::later);
                    }
                }
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** How a commune stands; each plan has one clause for the province and one for each band. */
    String verdict(NaiveBody body, int minority, LocalDate day, long known, boolean stricter) {
        List<Integer> percents = percents(day, known);
        if (percents.isEmpty()) {
            return "NOT_REGULATED";
        }
        if (body.minority() == null) {
            return "MISSING_DATA";
        }
        int hundredfold = body.minority() * 100;
        int band = 0;
        for (int edge : new int[] {5, 10, 30, 50, 70}) {
            band += hundredfold >= edge * body.total() ? 1 : 0;
        }
        if (hundredfold == 70 * body.total() && !stricter) {
            band--;
        }
        return band == 0
                ? "NOT_REGULATED"
                : verdict(body.headcount(), minority, percents.get(band));
    }

    /** How all bodies at province level stand together; missing is missing. */
    String provinceVerdict(LocalDate day, long known) {
        List<Integer> percents = percents(day, known);
        return percents.isEmpty()
                ? "NOT_REGULATED"
                : verdict(provincePosts(day, known), provinceMinority(day, known), percents.get(0));
    }

    @Nullable Integer provincePosts(LocalDate day, long known) {
        Integer posts = null;
        for (NaiveBody body : bodies(day, known).values()) {
            if (body.level().equals("PROVINCE")) {
                if (body.headcount() == null) {
                    return null;
                }
                posts = (posts == null ? 0 : posts) + body.headcount();
            }
        }
        return posts;
    }

    int provinceMinority(LocalDate day, long known) {
        Map<String, List<Integer>> people = people(day, known);
        int minority = 0;
        for (Map.Entry<String, NaiveBody> body : bodies(day, known).entrySet()) {
            if (body.getValue().level().equals("PROVINCE") && people.containsKey(body.getKey())) {
                minority += people.get(body.getKey()).get(1);
            }
        }
        return minority;
    }

    private static String verdict(@Nullable Integer posts, int minority, int percent) {
        if (posts == null) {
            return "MISSING_DATA";
        }
        if (posts == 0) {
            return "NOT_APPLICABLE";
        }
        return minority * 100 >= posts * percent ? "MET" : "NOT_MET";
    }

    /** Whether any plan is in force. */
    boolean hasPlan(LocalDate day, long known) {
        return all.stream()
                .anyMatch(recorded ->
                        recorded.ledgerNo() <= known
                                && recorded.event() instanceof PlanAdopted plan
                                && !plan.effectiveOn().isAfter(day));
    }

    private List<Integer> percents(LocalDate day, long known) {
        List<Integer> percents = List.of();
        LocalDate since = LocalDate.MIN;
        for (Recorded recorded : all) {
            if (recorded.ledgerNo() <= known
                    && recorded.event() instanceof PlanAdopted plan
                    && !plan.effectiveOn().isAfter(day)
                    && !plan.effectiveOn().isBefore(since)) {
                since = plan.effectiveOn();
                percents =
                        plan.clauses().stream()
                                .map(one -> Objects.requireNonNull(one.minimumPercent()))
                                .toList();
            }
        }
        return percents;
    }

    private Map<UUID, List<Recorded>> streams(long known) {
        Map<UUID, List<Recorded>> streams = new LinkedHashMap<>();
        for (Recorded recorded : all) {
            if (recorded.ledgerNo() <= known) {
                streams.computeIfAbsent(recorded.stream(), _ -> new ArrayList<>()).add(recorded);
            }
        }
        return streams;
    }

    private static Somebody walk(List<Standing> facts, LocalDate day, List<Passing> passings) {
        Somebody person = new Somebody();
        for (Standing standing : facts) {
            Event fact = standing.fact();
            if (fact.effectiveOn().isAfter(day)) {
                break;
            }
            String from = person.at;
            String kind = "TRANSFERRED";
            switch (fact) {
                case Recruited r -> {
                    person.at = r.unit().value();
                    person.minority = !r.ethnicity().slug().equals("kinh");
                    person.woman = r.sex().name().equals("FEMALE");
                    person.leads = false;
                    person.planned.clear();
                }
                case Transferred t -> {
                    person.at = t.unit().value();
                    person.leads = false;
                }
                case Reassigned t -> {
                    person.at = t.unit().value();
                    person.leads = t.position() != null && leads(t.position().kind());
                    kind = "REORGANISED";
                }
                case Rotated t -> {
                    person.home = person.at;
                    person.at = t.unit().value();
                    person.leads = false;
                    kind = "ROTATED";
                }
                case RotationEnded end -> {
                    if (end.outcome() == RotationEnd.RETURNED) {
                        person.at = person.home;
                        person.leads = false;
                    }
                    kind = "ROTATED";
                }
                case Appointed a -> person.leads = leads(a.position().kind());
                case PositionEnded _ -> person.leads = false;
                case EthnicityRecorded e -> person.minority = !e.ethnicity().slug().equals("kinh");
                case SexRecorded s -> person.woman = s.sex().name().equals("FEMALE");
                case Departed _ -> {
                    person.at = null;
                    person.leads = false;
                }
                case PlannedIn in -> {
                    if (leads(in.title().kind())) {
                        person.planned.add(in.title().title());
                    }
                }
                case PlannedOut out -> person.planned.remove(out.title().title());
                case TrainingCompleted t -> person.trained.add(t.field().name());
                default -> {}
            }
            pass(from, person.at, kind, fact.effectiveOn(), passings);
        }
        return person;
    }

    private static void pass(
            @Nullable String from,
            @Nullable String to,
            String kind,
            LocalDate day,
            List<Passing> passings) {
        if (from != null && !from.equals(to)) {
            passings.add(new Passing(from, to == null ? "DEPARTED" : kind + "_OUT", day));
        }
        if (to != null && !to.equals(from)) {
            passings.add(new Passing(to, from == null ? "RECRUITED" : kind + "_IN", day));
        }
    }

    private static boolean leads(PositionKind kind) {
        return kind != PositionKind.NON_LEADERSHIP;
    }

    /** Asks of each event whether any other speaks against it, again and again. */
    private static List<Standing> facts(List<Recorded> stream) {
        List<Standing> standing = new ArrayList<>();
        for (Recorded recorded : stream) {
            if (annuls(recorded.event()) == null
                    && corrects(recorded.event()) == null
                    && stands(recorded.sequence(), stream)) {
                standing.add(
                        new Standing(
                                right(recorded.sequence(), recorded.event(), stream),
                                recorded.ledgerNo()));
            }
        }
        standing.sort(
                Comparator.<Standing, LocalDate>comparing(one -> one.fact().effectiveOn())
                        .thenComparingInt(one -> one.fact().dayOrder())
                        .thenComparingLong(Standing::entered));
        return standing;
    }

    private static boolean stands(long sequence, List<Recorded> stream) {
        return stream.stream()
                .noneMatch(other -> {
                    Long annulled = annuls(other.event());
                    return annulled != null
                            && annulled == sequence
                            && stands(other.sequence(), stream);
                });
    }

    private static Event right(long sequence, Event own, List<Recorded> stream) {
        Event right = own;
        for (Recorded other : stream) {
            Long corrected = corrects(other.event());
            if (corrected != null && corrected == sequence && stands(other.sequence(), stream)) {
                right = right(other.sequence(), said(other.event()), stream);
            }
        }
        return right;
    }

    private static @Nullable Long annuls(Event event) {
        return switch (event) {
            case Annulled word -> word.sequence();
            case UnitFactAnnulled word -> word.sequence();
            default -> null;
        };
    }

    private static @Nullable Long corrects(Event event) {
        return switch (event) {
            case Corrected word -> word.sequence();
            case UnitFactCorrected word -> word.sequence();
            default -> null;
        };
    }

    private static Event said(Event event) {
        return switch (event) {
            case Corrected word -> word.fact().value();
            case UnitFactCorrected word -> word.fact().value();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }
}
