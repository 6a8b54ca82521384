package socai.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socai.command.Command;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.plan.PlanRefusal.PlanAlreadyAdopted;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanId;

class PlanTest {

    private static final PlanId PLAN_128 = new PlanId("128/KH-UBND");
    private static final LocalDate IN_FORCE = LocalDate.of(2025, 9, 1);
    private static final List<Clause> CLAUSES =
            List.of(
                    new Clause(
                            "PRO",
                            "II.2.a",
                            Clause.Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                            Clause.Scope.PROVINCE_LEVEL,
                            null,
                            null,
                            15));
    private static final List<Milestone> ROADMAP =
            List.of(
                    new Milestone(LocalDate.of(2030, 12, 31), 80),
                    new Milestone(LocalDate.of(2035, 12, 31), 100));

    private final AggregateTestFixture<Plan> plan = new AggregateTestFixture<>(Plan.class);

    @BeforeEach
    void connect() {
        plan.registerCommandTargetResolver(message ->
                new VersionedAggregateIdentifier(
                        (Object) ((Command) message.getPayload()).stream(), null));
    }

    @Test
    void aPlanIsAdopted() {
        plan.givenNoPriorActivity()
                .when(adopt(IN_FORCE))
                .expectEvents(adopted())
                .expectResultMessagePayload(new Receipt(PLAN_128.stream(), 0));
    }

    @Test
    void aDocumentIsAdoptedOnce() {
        plan.given(adopted())
                .when(adopt(IN_FORCE.plusYears(1)))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(new PlanAlreadyAdopted(PLAN_128, IN_FORCE).toString());
    }

    private static AdoptPlan adopt(LocalDate day) {
        return new AdoptPlan(PLAN_128, day, "Kế hoạch 128", CLAUSES, ROADMAP);
    }

    private static PlanAdopted adopted() {
        return new PlanAdopted(PLAN_128, IN_FORCE, "Kế hoạch 128", CLAUSES, ROADMAP);
    }
}
