package socai.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Disciplined;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PositionEnded;

/**
 * A discipline on the file, whichever event records it.
 *
 * @param since first day of its effects
 * @param until last day of its effects: no higher rank, planning, training or appointment until
 *     then; absent when they do not end
 */
public record Discipline(
        Form form,
        LocalDate since,
        @Nullable LocalDate until,
        OnFile<? extends PersonnelFact> grounds) {

    /** All forms, those that also end a position or service included. */
    public enum Form {
        /** Khiển trách. */
        REPRIMAND,
        /** Cảnh cáo. */
        WARNING,
        /** Hạ bậc lương. */
        PAY_STEP_LOWERED,
        /** Giáng chức. */
        DEMOTION,
        /** Cách chức. */
        DISMISSAL_FROM_POSITION,
        /** Buộc thôi việc. */
        DISMISSAL_FROM_SERVICE,
        /** Xóa tư cách chức vụ đã đảm nhiệm. */
        TITLE_ERASED
    }

    /**
     * How long the effects last by law: 12 months after a reprimand, a warning or a lowered step of
     * pay, 24 after a demotion or a dismissal from a position (Law 22/2008/QH12, article 82, and
     * Law 58/2010/QH12, article 56, both as amended by Law 52/2019/QH14).
     */
    private static final int MONTHS = 12;

    private static final int MONTHS_OF_A_POSITION = 24;

    /** Whether its effects last on {@code day}. */
    public boolean isInEffectOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** The discipline that a fact is; absent when it is none. */
    static @Nullable Discipline of(OnFile<? extends PersonnelFact> grounds) {
        PersonnelFact fact = grounds.fact();
        LocalDate since = fact.effectiveOn();
        if (fact instanceof Disciplined by) {
            LocalDate until = by.until();
            return switch (by.form()) {
                case REPRIMAND -> of(Form.REPRIMAND, by, until, grounds);
                case WARNING -> of(Form.WARNING, by, until, grounds);
                case PAY_STEP_LOWERED -> of(Form.PAY_STEP_LOWERED, by, until, grounds);
                case TITLE_ERASED -> new Discipline(Form.TITLE_ERASED, since, until, grounds);
            };
        }
        if (fact instanceof PositionEnded end) {
            LocalDate until = since.plusMonths(MONTHS_OF_A_POSITION).minusDays(1);
            return switch (end.way()) {
                case DISMISSAL ->
                        new Discipline(Form.DISMISSAL_FROM_POSITION, since, until, grounds);
                case DEMOTION -> new Discipline(Form.DEMOTION, since, until, grounds);
                case RELIEF, RESIGNATION, END_OF_TERM -> null;
            };
        }
        return fact instanceof Departed departed && departed.kind() == DepartureKind.DISMISSAL
                ? new Discipline(Form.DISMISSAL_FROM_SERVICE, since, null, grounds)
                : null;
    }

    private static Discipline of(
            Form form,
            Disciplined by,
            @Nullable LocalDate until,
            OnFile<? extends PersonnelFact> grounds) {
        LocalDate byLaw = by.effectiveOn().plusMonths(MONTHS).minusDays(1);
        return new Discipline(form, by.effectiveOn(), until == null ? byLaw : until, grounds);
    }
}
