package socai.command.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import socai.events.Decision;
import socai.events.EthnicGroup;
import socai.events.Sex;

/**
 * A body that signs decisions. Numbers come from the day of signing and the kind of act alone, so
 * that without any counter a number is unique per issuer and year, and all facts of one kind signed
 * on one day stand in one decision.
 *
 * @param symbol the part of the number after the slash
 * @param signers invented names, one for each term of five years from 2006
 */
record Issuer(String name, String symbol, List<String> signers) {

    private static final int TERM_YEARS = 5;
    private static final int FIRST_TERM = 2006;
    private static final int TERMS = 10;
    private static final int NUMBERS_PER_ACT = 12 * 31;

    /** Above every number that an act and a day can give. */
    private static final int FIRST_PER_UNIT = 40_001;

    static Issuer of(long seed, String name, String symbol) {
        Dice dice = new Dice(seed, Dice.Purpose.SIGNER, name.hashCode());
        List<String> signers = new ArrayList<>();
        for (int term = 0; term < TERMS; term++) {
            Sex sex = dice.percent(30) ? Sex.FEMALE : Sex.MALE;
            signers.add(DemoNames.of(dice, EthnicGroup.KINH, sex));
        }
        return new Issuer(name, symbol, List.copyOf(signers));
    }

    Decision decision(Act act, LocalDate signedOn) {
        int day = (signedOn.getMonthValue() - 1) * 31 + signedOn.getDayOfMonth();
        return numbered(act.series() * NUMBERS_PER_ACT + day, signedOn);
    }

    /** The one decision of its day that concerns all people of one unit. */
    Decision decisionForAllOf(DemoUnit unit, LocalDate signedOn) {
        return numbered(FIRST_PER_UNIT + unit.ordinal(), signedOn);
    }

    /**
     * A document of another kind than a decision, numbered by the day of the year.
     *
     * @param kind its letters, such as {@code BC} for a report
     */
    Decision document(String kind, LocalDate signedOn) {
        String number = signedOn.getDayOfYear() + "/" + symbol.replaceFirst("^QĐ", kind);
        return new Decision(number, signedOn, name, signer(signedOn));
    }

    private Decision numbered(int number, LocalDate signedOn) {
        return new Decision(number + "/" + symbol, signedOn, name, signer(signedOn));
    }

    private String signer(LocalDate signedOn) {
        int term = Math.floorDiv(signedOn.getYear() - FIRST_TERM, TERM_YEARS);
        return signers.get(Math.clamp(term, 0, TERMS - 1));
    }
}
