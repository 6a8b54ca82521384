package socai.query.tasks;

import socai.events.plan.PlanEvent;

/**
 * A fact that stands under a plan.
 *
 * @param sequence its place in the plan's stream, by which it is annulled
 * @param ledgerNo number of the event that says it: the fact's own, or that of its last correction
 */
record Said<F extends PlanEvent>(F fact, long sequence, long ledgerNo) {}
