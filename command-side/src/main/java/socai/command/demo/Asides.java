package socai.command.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import socai.events.DayOrder;
import socai.events.Decision;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Rank;
import socai.events.personnel.RankChanged;
import socai.events.personnel.Recruited;
import socai.events.personnel.RightFact;
import socai.events.personnel.Rotated;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;

/**
 * What happens to a few of those who serve today besides their career: another rank, planning, a
 * secondment, a rotation, and mistakes of recording that were corrected or annulled. All of it
 * falls after the last change of place, so that nothing of the career contradicts it.
 */
final class Asides {

    private static final int QUIET_DAYS = 60;
    private static final int DAYS_MIN = 120;
    private static final UnitCode INTERIOR = new UnitCode("SO-NOI-VU");
    private static final UnitCode FINANCE = new UnitCode("SO-TAI-CHINH");
    private static final List<Rank> RANKS =
            List.of(
                    new Rank("01.003", "Chuyên viên"),
                    new Rank("01.002", "Chuyên viên chính"),
                    new Rank("01.004", "Cán sự"));

    /** What happens; nothing for most. */
    private enum Kind {
        NOTHING,
        RANK,
        PLANNING,
        SECONDMENT,
        ROTATION,
        WRONG_ETHNICITY,
        WRONG_DEPARTURE
    }

    /** Of a thousand, in the order of the kinds. */
    private static final List<Integer> PERMILLE = List.of(858, 60, 40, 22, 4, 8, 8);

    private final Profile profile;
    private final PersonId id;
    private final LocalDate today;
    private final Offices offices;
    private final Register register;
    private final Dice dice;
    private final Kind kind;

    Asides(Profile profile, LocalDate today, Offices offices, Dice dice, Register register) {
        this.profile = profile;
        this.id = profile.id();
        this.today = today;
        this.offices = offices;
        this.register = register;
        this.dice = dice;
        Kind drawn = Kind.values()[dice.weighted(PERMILLE)];
        boolean possible = staysInPlace() && (drawn != Kind.ROTATION || neverLeads(profile.seat()));
        this.kind = possible ? drawn : Kind.NOTHING;
    }

    private boolean staysInPlace() {
        Seat seat = profile.seat();
        return seat.standing()
                && seat.to() == null
                && profile.away() == null
                && !seat.home().isCouncil()
                && ChronoUnit.DAYS.between(settled(), today) >= DAYS_MIN;
    }

    private static boolean neverLeads(Seat seat) {
        return seat.rank() > 2 && seat.rank() % 5 != 0;
    }

    /** The first day from which the person is where the person is today. */
    private LocalDate settled() {
        Seat seat = profile.seat();
        LocalDate last = Days.later(seat.from(), Days.REORGANISATION);
        Seat.Exchange exchange = seat.exchange();
        return (exchange == null ? last : Days.later(last, exchange.on())).plusDays(QUIET_DAYS);
    }

    /** Whether the person gets another rank. */
    boolean changeTheRank() {
        return kind == Kind.RANK;
    }

    /** What the recruitment says at first, which for a few is wrong. */
    EthnicGroup firstRecorded() {
        if (kind != Kind.WRONG_ETHNICITY) {
            return profile.ethnicity();
        }
        return profile.ethnicity().isMinority() ? EthnicGroup.KINH : new EthnicGroup("tay");
    }

    /** Tells what happened; to be called when the career is told. */
    void tell(Recruited recruited) {
        if (kind == Kind.NOTHING) {
            return;
        }
        int days = (int) ChronoUnit.DAYS.between(settled(), today) - DAYS_MIN / 2;
        LocalDate on = settled().plusDays(dice.below(days));
        switch (kind) {
            case NOTHING -> {}
            case RANK -> rank(on);
            case PLANNING -> plan(on);
            case SECONDMENT -> second(on);
            case ROTATION -> rotate(on);
            case WRONG_ETHNICITY -> correct(recruited);
            case WRONG_DEPARTURE -> annulDeparture();
        }
    }

    /** A third is entered weeks after the day. */
    private void rank(LocalDate on) {
        Decision decision = offices.homeAffairs().decision(Act.RANK, signed(on));
        LocalDate entered = dice.percent(33) ? on.plusDays(dice.between(20, 59)) : on;
        register.add(
                new RankChanged(id, on, DayOrder.UNSAID, dice.of(RANKS)),
                Act.RANK,
                decision,
                entered);
    }

    private void plan(LocalDate on) {
        Position title =
                Titles.of(profile.seat().home(), on, PositionKind.DEPUTY_HEAD, profile.index());
        register.add(
                new PlannedIn(id, on, DayOrder.UNSAID, title),
                Act.PLANNING,
                offices.province().decision(Act.PLANNING, signed(on)));
    }

    private void second(LocalDate on) {
        LocalDate until = on.plusMonths(dice.between(3, 30));
        Decision decision = offices.homeAffairs().decision(Act.SECONDMENT, signed(on));
        register.add(
                new Seconded(id, on, DayOrder.UNSAID, elsewhere(), until),
                Act.SECONDMENT,
                decision);
        LocalDate back = until.plusDays(1);
        if (!back.isAfter(today)) {
            register.add(
                    new SecondmentEnded(id, back, DayOrder.UNSAID),
                    Act.SECONDMENT,
                    offices.homeAffairs().decision(Act.SECONDMENT, signed(back)));
        }
    }

    private void rotate(LocalDate on) {
        Decision decision = offices.province().decision(Act.ROTATION, signed(on));
        LocalDate until = on.plusMonths(dice.between(36, 60));
        register.add(
                new Rotated(id, on, DayOrder.UNSAID, elsewhere(), until), Act.ROTATION, decision);
        register.add(new Appointed(id, on, Titles.senior()), Act.ROTATION, decision);
    }

    /** The recruitment is the first event of its person. */
    private void correct(Recruited wrong) {
        Recruited right =
                new Recruited(
                        wrong.person(),
                        wrong.effectiveOn(),
                        wrong.unit(),
                        wrong.route(),
                        wrong.category(),
                        wrong.sex(),
                        profile.ethnicity(),
                        wrong.identity());
        register.add(
                new Corrected(id, 0, new RightFact(right)), Act.CORRECTION, correction(), today);
    }

    /** Recorded last, so that its place in the stream is known. */
    private void annulDeparture() {
        int sequence = register.size();
        LocalDate signedOn = Days.workingDay(today);
        register.add(
                new Departed(id, today, DepartureKind.RESIGNATION),
                Act.RESIGNATION,
                offices.homeAffairs().decision(Act.RESIGNATION, signedOn),
                today);
        register.add(new Annulled(id, today, sequence), Act.CORRECTION, correction(), today);
    }

    private Decision correction() {
        return offices.homeAffairs().decision(Act.CORRECTION, Days.workingDay(today));
    }

    private UnitCode elsewhere() {
        return profile.seat().home().code().equals(INTERIOR) ? FINANCE : INTERIOR;
    }

    private LocalDate signed(LocalDate on) {
        return Days.workingDay(on.minusDays(dice.below(15)));
    }
}
