package socai.command.demo;

import java.time.LocalDate;
import java.util.List;
import socai.events.SealedIdentity;

/** Tells the careers of people, each from its profile alone. */
final class Careers {

    private final long seed;
    private final LocalDate today;
    private final Offices offices;

    Careers(long seed, LocalDate today, Offices offices) {
        this.seed = seed;
        this.today = today;
        this.offices = offices;
    }

    List<Fact> of(Profile profile, SealedIdentity sealed) {
        Dice dice = new Dice(seed, Dice.Purpose.CAREER, profile.index());
        Register register = new Register(seed, profile.index());
        Dice aside = new Dice(seed, Dice.Purpose.ASIDE, profile.index());
        Asides asides = new Asides(profile, today, offices, aside, register);
        Dice drawn = new Dice(seed, Dice.Purpose.PAPERS, profile.index());
        Papers papers = new Papers(profile, today, offices, drawn, register);
        return new Telling(profile, sealed, today, offices, dice, register, asides, papers).facts();
    }
}
