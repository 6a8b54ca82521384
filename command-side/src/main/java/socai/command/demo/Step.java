package socai.command.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.command.demo.Seat.Exchange;
import socai.events.personnel.PositionKind;

/** Something that changes a person's place or position during service, in order of day. */
sealed interface Step {

    LocalDate on();

    /** To the other unit of an exchange of posts. */
    record Move(LocalDate on) implements Step {}

    /** From the predecessor to the commune of today, with everyone else. */
    record Reorganise(LocalDate on) implements Step {}

    record Appoint(LocalDate on, PositionKind kind, Act act) implements Step {}

    /** To a higher rank without leadership. */
    record Advance(LocalDate on) implements Step {}

    int TERM_YEARS = 5;
    int LEADS_AFTER_MONTHS = 36;

    /**
     * The steps of one time in service.
     *
     * @param from first day of service
     * @param end first day on which nothing can happen any more
     */
    static List<Step> between(Seat seat, LocalDate from, LocalDate end, Dice dice) {
        List<Step> steps = new ArrayList<>(8);
        boolean atOnce = from.equals(Days.OPENING) || seat.home().isCouncil();
        LocalDate first = atOnce ? from : from.plusDays(dice.between(20, 200));
        steps.add(new Appoint(first, PositionKind.NON_LEADERSHIP, Act.POSITION));
        addPromotions(steps, seat, from, end, dice);
        addMoves(steps, seat, from);
        steps.removeIf(step -> !step.on().isBefore(end));
        steps.sort(Comparator.comparing(Step::on));
        return steps;
    }

    private static void addPromotions(
            List<Step> steps, Seat seat, LocalDate from, LocalDate end, Dice dice) {
        PositionKind leads = leadership(seat);
        if (leads == null) {
            if (dice.percent(20)) {
                steps.add(new Advance(from.plusMonths(dice.between(108, 170))));
            }
            return;
        }
        int months = (int) ChronoUnit.MONTHS.between(from, end) - LEADS_AFTER_MONTHS;
        if (months < 1) {
            return;
        }
        LocalDate on =
                from.plusMonths(LEADS_AFTER_MONTHS + dice.below(Math.min(36, months)))
                        .plusDays(dice.between(1, 20));
        Act act = Act.LEADERSHIP;
        while (on.isBefore(end)) {
            steps.add(new Appoint(on, leads, act));
            act = Act.RENEWAL;
            on = on.plusYears(TERM_YEARS);
        }
    }

    private static void addMoves(List<Step> steps, Seat seat, LocalDate from) {
        Exchange exchange = seat.exchange();
        if (exchange != null && exchange.on().isAfter(from)) {
            steps.add(new Move(exchange.on()));
        }
        if (from.isBefore(Days.REORGANISATION) && seat.unitOn(Days.REORGANISATION).isCommune()) {
            steps.add(new Reorganise(Days.REORGANISATION));
        }
    }

    /** One head and two deputies in each unit, and every fifth post an office of its own. */
    private static @Nullable PositionKind leadership(Seat seat) {
        if (seat.rank() == 0) {
            return PositionKind.HEAD;
        }
        if (seat.rank() < 3) {
            return PositionKind.DEPUTY_HEAD;
        }
        boolean office = seat.rank() % 5 == 0 && !seat.home().isCouncil();
        return office ? PositionKind.OTHER_LEADERSHIP : null;
    }
}
