package socai.command.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.command.demo.Profile.Away;
import socai.events.DayOrder;
import socai.events.Decision;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.Transferred;

/** The telling of one career, from recruitment to today or to the day of leaving. */
final class Telling {

    private static final int RETIREMENT_SIGNED_DAYS_BEFORE = 90;
    private static final LocalDate OPENING_SIGNED_ON = LocalDate.of(2009, 12, 31);
    private static final LocalDate REORGANISATION_SIGNED_ON = LocalDate.of(2025, 6, 30);

    private final Profile profile;
    private final PersonId id;
    private final Seat seat;
    private final SealedIdentity sealed;
    private final LocalDate today;
    private final Offices offices;
    private final Dice dice;
    private final Register register;
    private final Schooling schooling;
    private final Asides asides;
    private final Papers papers;
    private @Nullable Position held;

    Telling(
            Profile profile,
            SealedIdentity sealed,
            LocalDate today,
            Offices offices,
            Dice dice,
            Register register,
            Asides asides,
            Papers papers) {
        this.profile = profile;
        this.id = profile.id();
        this.seat = profile.seat();
        this.sealed = sealed;
        this.today = today;
        this.offices = offices;
        this.dice = dice;
        this.register = register;
        this.asides = asides;
        this.papers = papers;
        this.schooling = new Schooling(profile, today, dice, register);
    }

    List<Fact> facts() {
        Away away = profile.away();
        if (away == null) {
            Recruited recruited = serve(seat.from(), seat.to(), profile.leaves(), entry());
            if (!asides.changeTheRank()) {
                papers.tell(recruited);
            }
            asides.tell(recruited);
        } else {
            serve(seat.from(), away.from(), DepartureKind.RESIGNATION, entry());
            serve(away.to(), null, null, Act.RETURN);
        }
        return register.facts();
    }

    private Act entry() {
        if (seat.isFromOpening()) {
            return Act.OPENING;
        }
        return seat.home().isCouncil() ? Act.ELECTION : Act.RECRUITMENT;
    }

    private Recruited serve(
            LocalDate from, @Nullable LocalDate to, @Nullable DepartureKind leaves, Act entry) {
        LocalDate tomorrow = today.plusDays(1);
        LocalDate end = to == null ? tomorrow : Days.earlier(to, tomorrow);
        Recruited recruited = recruit(from, entry);
        held = null;
        for (Step step : Step.between(seat, from, end, dice)) {
            take(step);
        }
        schooling.between(from, end);
        if (to != null && leaves != null) {
            depart(to, leaves);
        }
        return recruited;
    }

    private Recruited recruit(LocalDate on, Act act) {
        DemoUnit unit = seat.unitOn(on);
        Recruited recruited =
                new Recruited(
                        id,
                        on,
                        unit.codeOn(on),
                        route(act),
                        category(unit),
                        profile.sex(),
                        asides.firstRecorded(),
                        sealed);
        LocalDate signedOn = Days.workingDay(on.minusDays(dice.below(20)));
        Decision decision =
                switch (act) {
                    case OPENING -> offices.province().decisionForAllOf(unit, OPENING_SIGNED_ON);
                    case ELECTION -> offices.council().decision(act, signedOn);
                    default -> offices.homeAffairs().decision(act, signedOn);
                };
        register.add(recruited, act, decision);
        return recruited;
    }

    private RecruitmentRoute route(Act act) {
        if (seat.home().isCouncil()) {
            return RecruitmentRoute.ELECTION;
        }
        int lot = dice.below(100);
        if (act == Act.RETURN || lot < 12) {
            return RecruitmentRoute.RECEPTION;
        }
        if (lot < 22 && profile.ethnicity().isMinority()) {
            return RecruitmentRoute.NOMINATED_ADMISSION;
        }
        return lot < 45 ? RecruitmentRoute.SELECTION : RecruitmentRoute.EXAM;
    }

    private StaffCategory category(DemoUnit unit) {
        return switch (unit.level()) {
            case COUNCIL_BODY -> StaffCategory.CADRE;
            case PUBLIC_SERVICE_UNIT -> StaffCategory.PUBLIC_EMPLOYEE;
            case COMMUNE -> seat.rank() < 3 ? StaffCategory.CADRE : StaffCategory.CIVIL_SERVANT;
            case PROVINCE -> StaffCategory.CIVIL_SERVANT;
        };
    }

    private void take(Step step) {
        LocalDate on = step.on();
        DemoUnit unit = seat.unitOn(on);
        switch (step) {
            case Step.Move _ -> {
                LocalDate signedOn = signed(on, 15);
                move(on, Act.TRANSFER, offices.homeAffairs().decision(Act.TRANSFER, signedOn));
            }
            case Step.Reorganise _ ->
                    follow(on, offices.province().decisionForAllOf(unit, REORGANISATION_SIGNED_ON));
            case Step.Advance _ -> appoint(on, Titles.senior(), Act.POSITION, signed(on, 15));
            case Step.Appoint to ->
                    appoint(
                            on,
                            Titles.of(unit, on, to.kind(), profile.index()),
                            to.act(),
                            signed(on, 15));
        }
    }

    /** A transfer ends the position, so the new body appoints to an equal one the same day. */
    private void move(LocalDate on, Act act, Decision decision) {
        DemoUnit unit = seat.unitOn(on);
        register.add(new Transferred(id, on, unit.codeOn(on)), act, decision);
        if (held != null) {
            Position equal = Titles.of(unit, on, held.kind(), profile.index());
            boolean senior = held.equals(Titles.senior());
            appoint(on, senior ? held : equal, Act.POSITION, on);
        }
    }

    /** With the body into another that continues it, in an equal position there. */
    private void follow(LocalDate on, Decision decision) {
        DemoUnit unit = seat.unitOn(on);
        if (held != null && !held.equals(Titles.senior())) {
            held = Titles.of(unit, on, held.kind(), profile.index());
        }
        register.add(
                new Reassigned(
                        id,
                        on,
                        DayOrder.UNSAID,
                        unit.codeOn(on.minusDays(1)),
                        unit.codeOn(on),
                        held),
                Act.REORGANISATION,
                decision);
    }

    private void appoint(LocalDate on, Position position, Act act, LocalDate signedOn) {
        held = position;
        boolean leadsUnit =
                EnumSet.of(PositionKind.HEAD, PositionKind.DEPUTY_HEAD).contains(position.kind());
        Issuer issuer = leadsUnit ? offices.province() : seat.unitOn(on).issuerOn(signedOn);
        register.add(new Appointed(id, on, position), act, issuer.decision(act, signedOn));
    }

    /** Mostly some days ahead; now and then a decision comes after the day it speaks of. */
    private LocalDate signed(LocalDate on, int daysAheadMax) {
        if (dice.percent(2) && on.plusDays(20).isBefore(today)) {
            return Days.workingDay(on.plusDays(dice.between(3, 20)));
        }
        return Days.workingDay(on.minusDays(dice.below(daysAheadMax)));
    }

    private void depart(LocalDate on, DepartureKind kind) {
        Act act = Act.of(kind);
        LocalDate signedOn =
                switch (kind) {
                    case RETIREMENT -> retirementSigned(on);
                    case DEATH -> Days.workingDay(Days.earlier(on.plusDays(5), today));
                    case RESIGNATION, DISMISSAL, TRANSFER_OUT, END_OF_TERM -> signed(on, 20);
                };
        Issuer issuer =
                kind == DepartureKind.END_OF_TERM ? offices.council() : offices.homeAffairs();
        Decision decision = issuer.decision(act, signedOn);
        Departed departed = new Departed(id, on, kind);
        if (kind == DepartureKind.RETIREMENT) {
            register.add(departed, act, decision, signedOn);
        } else {
            register.add(departed, act, decision);
        }
    }

    /** Three months ahead, and never after today. */
    private LocalDate retirementSigned(LocalDate on) {
        LocalDate due = on.minusDays(RETIREMENT_SIGNED_DAYS_BEFORE + dice.below(10));
        return Days.workingDay(Days.earlier(due, today.minusDays(dice.between(1, 20))));
    }
}
