package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;
import static socai.app.PlanOrders.take;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Reading;
import socai.events.plan.Reading.Choice;
import socai.plan.NaivePlan128;
import socai.plan.Readings;
import socai.plan.Subject;
import socai.reference.FoundingReadings;
import tools.jackson.databind.JsonNode;

/**
 * Plan 128 from its first year to its last, as its users live it, beside the demonstration's
 * bodies. Each year's figures are those of a roster kept on paper, judged by a second writing of
 * the plan's text; who does in 2030 and 2034 exactly what the outlook says stands where it said.
 */
@Timeout(180)
class WholePlanTest {

    private static final String PLAN = "128/KH-UBND";
    private static final String COMMUNE = "XA-KE-HOACH";
    private static final String MERGED = "XA-BAN-DAU";
    private static final String SCHOOL = "TRUONG-KE-HOACH";
    private static final String DEPARTMENT = "SO-NOI-VU";
    private static final int IN_2030 = 0;
    private static final int IN_2035 = 1;
    private static final Readings AS_FOUNDED =
            Readings.DEFAULT.with(FoundingReadings.READING, FoundingReadings.CHOICE);
    private static final Readings WOMEN_OF_ACTUAL =
            AS_FOUNDED.with(Reading.WOMEN_OF, Choice.OF_ACTUAL);

    private final Calendar clock = new Calendar(LocalDate.of(2026, 12, 1));
    private final Product product = Product.start(60, clock);
    private final Client client = product.client();
    private final PaperRoster paper = new PaperRoster();
    private final Map<Integer, Map<String, String>> said = new TreeMap<>();
    private final Map<String, Long> trainings = new HashMap<>();
    private Readings readings = AS_FOUNDED;
    private int documents;

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void fromItsFirstYearToItsLast() {
        String leader = threeBodiesBegin();
        String older = recruit(COMMUNE, "nung", "FEMALE", "1972-04-20");
        String young = recruit(COMMUNE, "tay", "MALE", "1996-05-17");
        endOf(2026);

        clock.set(LocalDate.of(2027, 1, 4));
        postsFrom("2027-01-01", COMMUNE, 40);
        train(leader);
        populationFrom("2027-04-01", MERGED, 10_000, 1_300);
        missesItsReportAndReportsLate();
        endOf(2027);

        chooseWomenOfActual();
        train(young);
        reportOfTheYear(2028);
        done(DEPARTMENT, "I.4", "2028-12-20", "2028-12-31");
        endOf(2028);

        merge();
        reportOfTheYear(2029);
        endOf(2029);

        List<String> recruits = follow(COMMUNE, IN_2030, "2030-02-01");
        follow(SCHOOL, IN_2030, "2030-02-02");
        depart(older, "2030-09-01");
        reportOfTheYear(2030);
        done(DEPARTMENT, "I.4", "2030-12-20", "2030-12-31");
        endOf(2030);
        reached(COMMUNE, IN_2030);
        reached(SCHOOL, IN_2030);
        assertThat(unmet(paper.subjectWithout(recruits.getLast()), IN_2030)).isNotEmpty();
        Map<String, String> audited = answersOf2030();

        clock.set(LocalDate.of(2031, 1, 1));
        postsFrom("2031-01-01", COMMUNE, 48);
        endOf(2031);
        clock.set(LocalDate.of(2032, 3, 1));
        recruit(COMMUNE, "kinh", "MALE", "1999-01-01");
        reportOfTheYear(2032);
        endOf(2032);
        voidTraining(young);
        depart(leader, "2033-08-01");
        reportOfTheYear(2033);
        endOf(2033);

        recruits = follow(COMMUNE, IN_2035, "2034-03-01");
        follow(SCHOOL, IN_2035, "2034-03-02");
        reportOfTheYear(2034);
        endOf(2034);
        reportOfTheYear(2035);
        endOf(2035);
        reached(COMMUNE, IN_2035);
        reached(SCHOOL, IN_2035);
        assertThat(unmet(paper.subjectWithout(recruits.getLast()), IN_2035)).isNotEmpty();

        reportsAreAsTheyWereMade();
        audited.forEach((address, text) -> assertThat(client.get(address).text()).isEqualTo(text));
        whatBecameKnownLaterIsSaidOf2030();
        yearsThatAreOverAreAsTheyWere();
    }

    /** 33 posts at 25 %, 20 posts at 10 %, a public service unit of whose staff 40 % are EM. */
    private String threeBodiesBegin() {
        establish(COMMUNE, "COMMUNE", 33);
        establish(MERGED, "COMMUNE", 20);
        establish(SCHOOL, "PUBLIC_SERVICE_UNIT", 12);
        populationFrom("2025-07-01", COMMUNE, 10_000, 6_000);
        populationFrom("2025-07-01", MERGED, 10_000, 1_000);
        String leader = recruit(COMMUNE, "tay", "FEMALE", "1974-03-10");
        lead(leader, "HEAD");
        for (String unit : List.of(COMMUNE, COMMUNE, COMMUNE, MERGED, MERGED, SCHOOL, SCHOOL)) {
            recruit(unit, "kinh", "MALE", "1990-02-03");
        }
        lead(recruit(MERGED, "tay", "FEMALE", "1988-08-08"), "DEPUTY_HEAD");
        recruit(SCHOOL, "dao", "MALE", "1991-11-11");
        recruit(SCHOOL, "tay", "FEMALE", "1993-03-13");
        return leader;
    }

    /** 20 % of what is there, not of the minimum, from 2028 on. */
    private void chooseWomenOfActual() {
        clock.set(LocalDate.of(2028, 1, 1));
        actOnPlan(PlanOrders.choose("2028-01-01"));
        readings = WOMEN_OF_ACTUAL;
    }

    /** 70 posts less 20, and 36 % EM residents where it was 60 %: 15 % instead of 25 %. */
    private void merge() {
        clock.set(LocalDate.of(2029, 7, 1));
        Map<String, @Nullable Object> order = order("2029-07-01");
        order.put("established", List.of());
        order.put("endings", List.of(ordered("type", "MERGE", "unit", MERGED, "into", COMMUNE)));
        order.put("follow", List.of());
        order.put("named", List.of());
        order.put("numbers", ordered("basis", "SUM_OF_PREDECESSORS"));
        recorded("/api/v1/reorganisations", order);
        paper.merge(MERGED, COMMUNE);
        postsFrom("2029-07-01", COMMUNE, 50);
        populationFrom("2029-07-01", COMMUNE, 20_000, 7_200);
    }

    /** Does what the outlook calls the fewest, and nothing else; gives those recruited. */
    private List<String> follow(String unit, int step, String today) {
        clock.set(LocalDate.parse(today));
        JsonNode outlook =
                client.get("/api/v1/outlook?unit=" + unit).json().path("milestones").get(step);
        assertThat(outlook.path("outOfReach").isNull()).as(outlook.toString()).isTrue();
        JsonNode fewest = outlook.path("fewest");
        List<String> recruits = new ArrayList<>();
        for (int i = 0; i < fewest.path("recruits").asInt(); i++) {
            String sex = i < fewest.path("women").asInt() ? "FEMALE" : "MALE";
            recruits.add(recruit(unit, "tay", sex, "1998-09-02"));
        }
        int women = fewest.path("womenAppointed").asInt();
        int men = fewest.path("appointments").asInt() - women;
        List<String> appointed = new ArrayList<>();
        appointed.addAll(last(women, paper.withoutTitle(unit, true)));
        appointed.addAll(last(men, paper.withoutTitle(unit, false)));
        appointed.forEach(person -> lead(person, "DEPUTY_HEAD"));
        return recruits;
    }

    /** The youngest in service: nobody who is about to retire. */
    private static List<String> last(int count, List<String> people) {
        assertThat(people).hasSizeGreaterThanOrEqualTo(count);
        return people.subList(people.size() - count, people.size());
    }

    private void missesItsReportAndReportsLate() {
        clock.set(LocalDate.of(2027, 11, 1));
        assertThat(reports(COMMUNE, "2027-11-01")).containsEntry("2027-10-31", "OVERDUE");
        done(COMMUNE, "V.3", "2027-11-05", "2027-10-31");
        done(DEPARTMENT, "V.1.đ", "2027-11-12", "2027-11-14");
    }

    private void reportOfTheYear(int year) {
        done(COMMUNE, "V.3", year + "-10-25", year + "-10-31");
        done(DEPARTMENT, "V.1.đ", year + "-11-10", year + "-11-14");
    }

    /** The commune forgot 2026 and 2031 and was late in 2027; the merged one never reported. */
    private void reportsAreAsTheyWereMade() {
        Map<String, String> made = new TreeMap<>();
        for (int year = 2026; year <= 2035; year++) {
            made.put(
                    year + "-10-31",
                    switch (year) {
                        case 2026, 2031 -> "OVERDUE";
                        case 2027 -> "DONE late";
                        default -> "DONE";
                    });
        }
        assertThat(reports(COMMUNE, "2035-12-31")).isEqualTo(made);
        assertThat(reports(MERGED, "2035-12-31"))
                .containsOnlyKeys("2026-10-31", "2027-10-31", "2028-10-31")
                .containsEntry("2028-10-31", "OVERDUE");
        Map<String, String> reviews = occurrences(DEPARTMENT, "I.4", "2035-12-31");
        assertThat(reviews).isEqualTo(Map.of("2028-12-31", "DONE", "2030-12-31", "DONE"));
        assertThat(occurrences(DEPARTMENT, "V.1.đ", "2035-12-31"))
                .containsEntry("2027-11-14", "DONE")
                .containsEntry("2031-11-14", "OVERDUE")
                .containsEntry("2035-11-14", "DONE");
    }

    private Map<String, String> reports(String owner, String asOf) {
        return occurrences(owner, "V.3", asOf);
    }

    private Map<String, String> occurrences(String owner, String task, String asOf) {
        String address = "/api/v1/tasks?size=200&asOf=" + asOf + "&to=" + asOf + "&owner=" + owner;
        Map<String, String> found = new TreeMap<>();
        for (JsonNode one : client.get(address).json().path("tasks")) {
            if (one.path("task").asString().equals(task)) {
                String late = one.at("/done/late").asBoolean(false) ? " late" : "";
                found.put(one.path("dueOn").asString(), one.path("state").asString() + late);
            }
        }
        return found;
    }

    /** Nobody is missing of what the step asks, on paper and in the product. */
    private void reached(String unit, int step) {
        assertThat(unmet(paper.subject(unit), step)).isEmpty();
        String day = today();
        for (JsonNode clause : row(client.get(compliance(unit, day)), unit).path("clauses")) {
            boolean outOfOutlook = clause.path("clauseId").asString("").equals("TRAIN");
            JsonNode asked = clause.path("milestones").path(step).path("met");
            assertThat(outOfOutlook || asked.asBoolean(true)).as(clause.toString()).isTrue();
        }
    }

    private List<String> unmet(Subject subject, int step) {
        List<String> unmet = new ArrayList<>();
        NaivePlan128.of(subject, readings, LocalDate.parse(today()))
                .forEach((clause, words) -> {
                    String[] numbers = words.split(" ", -1);
                    if (!clause.equals("TRAIN")
                            && numbers.length > 2
                            && Long.parseLong(numbers[1]) < Long.parseLong(numbers[3 + step])) {
                        unmet.add(clause + " " + words);
                    }
                });
        return unmet;
    }

    /** Asks until all that was recorded is answered; then it must be what the paper says. */
    private void endOf(int year) {
        String day = year + "-12-31";
        clock.set(LocalDate.parse(day));
        for (String unit : paper.units()) {
            Map<String, String> onPaper =
                    NaivePlan128.of(paper.subject(unit), readings, LocalDate.parse(day));
            Answer answer =
                    client.getUntil(
                            seen -> figures(seen, unit).equals(onPaper), compliance(unit, day));
            assertThat(figures(answer, unit)).as(unit + " " + year).isEqualTo(onPaper);
        }
        said.put(year, figures(client.get(compliance(COMMUNE, day)), COMMUNE));
        coverageOfTheCommune(day);
    }

    /** The coverage counts the commune among those that lack somebody exactly when it does. */
    private void coverageOfTheCommune(String day) {
        String words =
                NaivePlan128.of(paper.subject(COMMUNE), readings, LocalDate.parse(day)).get("COM");
        String[] numbers = String.valueOf(words).split(" ", -1);
        int step = day.compareTo("2030-12-31") <= 0 ? IN_2030 : IN_2035;
        long gap = Math.max(0, Long.parseLong(numbers[3 + step]) - Long.parseLong(numbers[1]));
        String near = gap == 0 ? "MET" : numbers[0];
        JsonNode listed =
                client.get(
                                "/api/v1/compliance/coverage/bodies?clause=COM&size=500&near="
                                        + near
                                        + "&asOf="
                                        + day)
                        .json()
                        .path("bodies");
        List<Long> spare = new ArrayList<>();
        listed.forEach(body -> {
            if (COMMUNE.equals(body.path("unit").asString())) {
                spare.add(body.path("spare").asLong());
            }
        });
        assertThat(spare).as(day).hasSize(1).allMatch(one -> gap > 0 ? one == -gap : one >= 0);
    }

    private Map<String, String> answersOf2030() {
        String known =
                client.get(compliance(COMMUNE, "2030-12-31"))
                        .json()
                        .at("/knownAt/ledgerNo")
                        .asString();
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question :
                List.of(
                        "compliance?",
                        "compliance?unit=" + COMMUNE + "&",
                        "compliance/coverage?",
                        "outlook?unit=" + COMMUNE + "&",
                        "outlook?",
                        "structure?",
                        "people?unit=" + COMMUNE + "&",
                        "units/" + COMMUNE + "?",
                        "plan?",
                        "plan/readings?",
                        "tasks?owner=" + COMMUNE + "&")) {
            String address = "/api/v1/" + question + "asOf=2030-12-31&knownAt=" + known;
            Answer answer = client.get(address);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            answers.put(address, answer.text());
        }
        return answers;
    }

    /** The training that was void is missing in 2030 as known now. */
    private void whatBecameKnownLaterIsSaidOf2030() {
        Map<String, String> before = said.getOrDefault(2030, Map.of());
        Map<String, String> now = figures(client.get(compliance(COMMUNE, "2030-12-31")), COMMUNE);
        assertThat(before.get("TRAIN")).startsWith("NOT_MET 2 6 ");
        assertThat(now.get("TRAIN")).startsWith("NOT_MET 1 6 ");
        assertThat(now).containsEntry("COM", String.valueOf(before.get("COM")));
    }

    private void yearsThatAreOverAreAsTheyWere() {
        for (int year : List.of(2026, 2027, 2034)) {
            assertThat(figures(client.get(compliance(COMMUNE, year + "-12-31")), COMMUNE))
                    .isEqualTo(said.get(year));
        }
    }

    private static String compliance(String unit, String day) {
        return "/api/v1/compliance?unit=" + unit + "&asOf=" + day;
    }

    private static JsonNode row(Answer answer, String unit) {
        for (JsonNode row : answer.json().path("rows")) {
            if (row.path("unit").asString("").equals(unit)) {
                return row;
            }
        }
        return answer.json().path("nothing");
    }

    /** In the words of {@link NaivePlan128}. */
    private static Map<String, String> figures(Answer answer, String unit) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (JsonNode one : row(answer, unit).path("clauses")) {
            String id = one.path("clauseId").asString("-");
            StringBuilder words = new StringBuilder(one.path("verdict").asString());
            words.append(' ').append(one.path("actual").asInt());
            if (!one.path("requiredPersons").isNull()) {
                words.append(' ').append(one.path("requiredPersons").asInt());
                one.path("milestones")
                        .forEach(step ->
                                words.append(' ').append(step.path("requiredPersons").asInt()));
                words.append(' ').append(one.path("dueOn").asString());
                long persons = one.at("/pace/persons").asLong();
                boolean behind = one.at("/pace/state").asString().equals("BEHIND");
                words.append(' ').append(behind ? -persons : persons);
            }
            figures.put(
                    one.path("of").isNull() ? id : id + "/" + one.path("of").asString(),
                    words.toString());
        }
        return figures;
    }

    private void establish(String unit, String level, int posts) {
        recorded("/api/v1/units", Orders.establish("2025-07-01", unit, level));
        paper.establish(unit, UnitLevel.valueOf(level));
        postsFrom("2025-07-01", unit, posts);
    }

    private void postsFrom(String day, String unit, int posts) {
        recorded("/api/v1/units/" + unit + "/headcounts", Orders.headcount(day, "ASSIGNED", posts));
        paper.posts(unit, posts);
    }

    private void populationFrom(String day, String unit, int total, int minority) {
        recorded("/api/v1/units/" + unit + "/populations", Orders.population(day, total, minority));
        paper.population(unit, total, minority);
    }

    private String recruit(String unit, String ethnicity, String sex, String born) {
        String number = "0191960%05d".formatted(documents);
        Map<String, @Nullable Object> order = Orders.recruit(today(), unit, ethnicity, number);
        order.put("sex", sex);
        order.put(
                "identity", ordered("name", "Nông Kế Hoạch", "number", number, "birthDate", born));
        String person = recorded("/api/v1/people", order).json().path("person").asString();
        paper.recruit(person, unit, !ethnicity.equals("kinh"), sex.equals("FEMALE"));
        return person;
    }

    private void lead(String person, String kind) {
        recorded(
                "/api/v1/people/" + person + "/appointments",
                Orders.appoint(today(), "Lãnh đạo", kind));
        paper.lead(person);
    }

    private void train(String person) {
        Answer answer =
                recorded(
                        "/api/v1/people/" + person + "/trainings",
                        Orders.train(today(), "DIGITAL_SKILLS", "SHORT_COURSE"));
        trainings.put(person, answer.json().path("version").asLong());
        paper.train(person);
    }

    private void voidTraining(String person) {
        clock.set(LocalDate.of(2033, 2, 1));
        Map<String, @Nullable Object> order = order("");
        order.remove("effectiveOn");
        order.put("actions", List.of(PlanOrders.annul(trainings.getOrDefault(person, -1L))));
        recorded("/api/v1/people/" + person + "/actions", order);
        paper.untrain(person);
    }

    private void depart(String person, String day) {
        recorded("/api/v1/people/" + person + "/departures", Orders.depart(day, "RETIREMENT"));
        paper.leave(person);
    }

    private void done(String by, String task, String day, String due) {
        clock.set(LocalDate.parse(day));
        Map<String, @Nullable Object> report = PlanOrders.done(day, by, due);
        report.put("task", task);
        actOnPlan(report);
    }

    private void actOnPlan(Map<String, @Nullable Object> fact) {
        recorded(PlanOrders.ACTIONS, PlanOrders.order(PLAN, take(fact)));
    }

    private Map<String, @Nullable Object> order(String day) {
        return Orders.order(day);
    }

    /** Under a decision signed that day. */
    private Answer recorded(String path, Map<String, @Nullable Object> order) {
        Map<String, @Nullable Object> decision = Orders.decision(++documents + "/QĐ-UBND");
        decision.put("signedOn", today());
        order.put("decision", decision);
        Answer answer = client.post(path, order);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer;
    }

    private String today() {
        return clock.instant().toString().substring(0, 10);
    }
}
