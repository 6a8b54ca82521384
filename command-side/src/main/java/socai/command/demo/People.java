package socai.command.demo;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.command.demo.Dice.Purpose;
import socai.command.demo.Profile.Away;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.Sex;
import socai.events.personnel.DepartureKind;
import socai.identity.Identity;
import socai.outlook.Retirement;

/** Invents the person of an index: seat, sex, ethnic group, name, birth and identity number. */
final class People {

    /** Identity numbers end in six digits that are the person's own. */
    static final int PEOPLE_MAX = 1_000_000;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int WOMEN_PERCENT = 46;

    private final long seed;
    private final LocalDate today;
    private final Seats seats;
    private final Careers careers;

    People(long seed, LocalDate today, Seats seats, Careers careers) {
        this.seed = seed;
        this.today = today;
        this.seats = seats;
        this.careers = careers;
    }

    DemoPerson person(int index) {
        Dice dice = new Dice(seed, Purpose.PERSON, index);
        Seat seat = seats.of(index);
        Sex sex = dice.percent(WOMEN_PERCENT) ? Sex.FEMALE : Sex.MALE;
        EthnicGroup group = group(seat, dice);
        DepartureKind leaves = leaves(seat, dice);
        Profile profile = new Profile(index, id(index), seat, sex, group, leaves, away(seat, dice));
        LocalDate birth = birth(profile, dice);
        String number = number(profile, birth, dice);
        Identity identity = new Identity(DemoNames.of(dice, group, sex), number, birth);
        return new DemoPerson(profile.id(), identity, sealed -> careers.of(profile, sealed));
    }

    private PersonId id(int index) {
        byte[] name = ByteBuffer.allocate(12).putLong(seed).putInt(index).array();
        return new PersonId(UUID.nameUUIDFromBytes(name));
    }

    /**
     * Today's holders are shared out by rank along multiples of the golden ratio, so that each
     * unit, however small, comes within a person or two of the share aimed at. Earlier holders are
     * drawn freely, from a time when fewer were minority.
     */
    private EthnicGroup group(Seat seat, Dice dice) {
        int permille = seat.home().minorityPermille();
        boolean minority;
        if (seat.standing()) {
            long offset = new Dice(seed, Purpose.SHARE, seat.home().ordinal()).next();
            long lot = Math.unsignedMultiplyHigh(offset + seat.rank() * GOLDEN, 1000);
            minority = lot < permille;
        } else {
            minority = dice.permille(permille * 8 / 10);
        }
        return minority ? seat.home().region().minority(dice) : EthnicGroup.KINH;
    }

    private @Nullable DepartureKind leaves(Seat seat, Dice dice) {
        LocalDate to = seat.to();
        if (to == null) {
            return null;
        }
        if (seat.home().isCouncil()) {
            return DepartureKind.END_OF_TERM;
        }
        boolean ofAge = seat.from().getYear() < 2012 && to.getYear() > 2012;
        if (to.isAfter(today) || (ofAge && dice.percent(seat.standing() ? 50 : 70))) {
            return DepartureKind.RETIREMENT;
        }
        int lot = dice.below(100);
        if (lot < 45) {
            return DepartureKind.RESIGNATION;
        }
        if (lot < 75) {
            return DepartureKind.TRANSFER_OUT;
        }
        return lot < 88 ? DepartureKind.DEATH : DepartureKind.DISMISSAL;
    }

    private static @Nullable Away away(Seat seat, Dice dice) {
        boolean stays = seat.standing() && seat.to() == null && seat.from().getYear() < 2012;
        if (!stays || seat.home().isCouncil() || !dice.percent(3)) {
            return null;
        }
        LocalDate from = seat.from().plusMonths(dice.between(30, 110)).withDayOfMonth(1);
        return new Away(from, from.plusMonths(dice.between(12, 40)));
    }

    private LocalDate birth(Profile profile, Dice dice) {
        LocalDate from = profile.seat().from();
        LocalDate to = profile.seat().to();
        if (profile.leaves() == DepartureKind.RETIREMENT && to != null) {
            int months = Retirement.ageMonths(profile.sex(), to.getYear());
            return to.minusMonths(months).minusDays(dice.between(1, 27));
        }
        int entryMax = from.getYear() < 2012 ? 42 : 34;
        LocalDate until = to == null ? today : to;
        int limit = (profile.sex() == Sex.FEMALE ? 55 : 59) - (until.getYear() - from.getYear());
        int age = dice.between(22, Math.max(23, Math.min(entryMax, limit)));
        return from.minusYears(age).minusDays(dice.between(1, 364));
    }

    /** Province, century and sex, year of birth, and a serial that no other index has. */
    private String number(Profile profile, LocalDate birth, Dice dice) {
        int centurySex = (birth.getYear() >= 2000 ? 2 : 0) + (profile.sex() == Sex.FEMALE ? 1 : 0);
        long serial = Math.floorMod(profile.index() * 387_421L + seed, (long) PEOPLE_MAX);
        long digits = centurySex * 100_000_000L + birth.getYear() % 100 * 1_000_000L + serial;
        boolean bacKan = dice.percent(profile.seat().home().region() == Region.BAC_KAN ? 85 : 10);
        String tail = Long.toString(1_000_000_000L + digits);
        return (bacKan ? "006" : "019") + tail.substring(1);
    }
}
