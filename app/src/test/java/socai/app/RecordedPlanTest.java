package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import socai.command.Order;
import socai.command.ledger.PostgresLedger;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.UnitCode;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanId;

/** A plan that would be refused today, but is in the ledger, stops no answer and no page. */
@Timeout(180)
class RecordedPlanTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);
    private static final String DAY = "asOf=2026-11-01";
    private static final String COMMUNE = "05569";
    private static final PlanId PLAN = new PlanId("13/KH-UBND");
    private static final Pattern GROUNDS = Pattern.compile("href=\"(/grounds[^\"]+)\"");
    private static final List<String> ADDRESSES_ON_A_DAY =
            List.of(
                    "/api/v1/plan?",
                    "/api/v1/compliance?",
                    "/api/v1/compliance/coverage?",
                    "/api/v1/compliance/coverage/bodies?clause=WOMEN-COMMUNE&",
                    "/api/v1/compliance/restatement?knownFrom=1&",
                    "/api/v1/compliance/grounds?unit=05569&clause=WOMEN-COMMUNE&",
                    "/api/v1/compliance/grounds?unit=05569&clause=STRUC-COMMUNE&",
                    "/api/v1/outlook?",
                    "/api/v1/outlook?unit=05569&",
                    "/api/v1/structure?",
                    "/?",
                    "/units/05569?",
                    "/coverage?",
                    "/coverage/bodies?clause=WOMEN-COMMUNE&",
                    "/grounds?unit=05569&clause=STRUC-COMMUNE&",
                    "/plan?",
                    "/outlook?",
                    "/outlook?unit=05569&",
                    "/structure?",
                    "/tasks?",
                    "/signals?from=2026-08-01&");

    private static final List<String> ADDRESSES_OF_A_PERIOD =
            List.of(
                    "/api/v1/compliance/series?unit=05569&from=2026-08-01&to=2026-11-01",
                    "/api/v1/compliance/days?unit=05569&from=2026-08-01&to=2026-11-01",
                    "/api/v1/units/05569/heads?from=2026-08-01&to=2026-11-01",
                    "/api/v1/signals?from=2026-08-01&to=2026-11-01");

    @Test
    void allIsAnsweredAndWhatCannotBeMeasuredIsSaid() {
        try (Product product = Product.start(120)) {
            product.part(PostgresLedger.class).appendEvents(adoption());
            Client client = product.client();

            Answer compliance =
                    client.getUntil(
                            answer -> answer.text().contains(PLAN.number()),
                            "/api/v1/compliance?" + DAY);

            assertThat(compliance.status()).as(compliance.text()).isEqualTo(200);
            assertThat(compliance.text()).contains("CLAUSE_CANNOT_BE_MEASURED");
            ADDRESSES_ON_A_DAY.forEach(address -> answered(client, address + DAY));
            ADDRESSES_OF_A_PERIOD.forEach(address -> answered(client, address));
            assertThat(client.get("/units/05569?lang=en&" + DAY).text())
                    .contains("cannot be measured");
            everyLinkToGroundsLeadsSomewhere(client);
        }
    }

    private static void answered(Client client, String address) {
        Answer answer = client.get(address);
        assertThat(answer.status()).as(address + " " + answer.text()).isEqualTo(200);
        assertThat(answer.text()).as(address).doesNotContain("??");
    }

    private static void everyLinkToGroundsLeadsSomewhere(Client client) {
        List<String> links =
                GROUNDS.matcher(client.get("/units/" + COMMUNE + "?" + DAY).text())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .distinct()
                        .toList();
        assertThat(links).hasSizeGreaterThan(5);
        for (String link : links) {
            assertThat(client.get(link).status()).as(link).isEqualTo(200);
        }
    }

    /** Of each pair that cannot be measured one clause, and more that contradicts itself. */
    private static GenericDomainEventMessage<PlanAdopted> adoption() {
        List<Clause> clauses = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (Scope scope : Scope.values()) {
                if (!measure.isMeasuredIn(scope)) {
                    clauses.add(clause(measure, scope));
                }
            }
        }
        clauses.add(clause(Measure.STAFF_OF_ASSIGNED_HEADCOUNT, Scope.COMMUNE));
        clauses.add(clause(Measure.STAFF_OF_ASSIGNED_HEADCOUNT, Scope.COMMUNE));
        clauses.add(clause(Measure.STAFF_OF_ASSIGNED_HEADCOUNT, Scope.EVERY_BODY));
        clauses.add(clause(Measure.WOMEN_OF_MINIMUM, Scope.EVERY_MINIMUM_SHARE));
        PlanAdopted plan =
                new PlanAdopted(
                        PLAN,
                        SINCE,
                        "Kế hoạch mâu thuẫn",
                        clauses,
                        List.of(
                                new Milestone(SINCE.minusMonths(1), 80),
                                new Milestone(SINCE.plusYears(4), 60),
                                new Milestone(SINCE.plusYears(9), 60)));
        return new GenericDomainEventMessage<>(
                "plan", PLAN.stream().toString(), 0, plan, order().asMetaData());
    }

    private static Order order() {
        Decision decision =
                new Decision(
                        PLAN.number(),
                        LocalDate.of(2026, 8, 20),
                        "Ủy ban nhân dân tỉnh Thái Nguyên",
                        "Nguyễn Văn An");
        UUID request = UUID.randomUUID();
        return new Order(
                new Authority("hoa.nt", decision, "Ghi nhận trước khi có quy tắc", request),
                request.toString(),
                null);
    }

    private static Clause clause(Measure measure, Scope scope) {
        return new Clause(
                measure.name().substring(0, 5) + "-" + scope.name().replaceAll("^(.{14}).*", "$1"),
                "II",
                measure,
                scope,
                scope == Scope.UNIT ? new UnitCode(COMMUNE) : null,
                null,
                measure.isShare() ? Integer.valueOf(20) : null,
                measure.isPersons() ? Integer.valueOf(1) : null,
                null,
                null,
                null);
    }
}
