package socai.command.roster;

import java.time.LocalDate;
import socai.command.Refusal;

/** What can be wrong with the form of a row, whatever the ledger holds. */
public sealed interface RosterRefusal extends Refusal {

    /** What a row says stands below the name of a column. */
    record CellsTooFewOrTooMany(Integer found, Integer expected) implements RosterRefusal {}

    /** Without this cell the row says nothing. */
    record CellEmpty() implements RosterRefusal {}

    /** What stands in a cell fits the ledger. */
    record CellTooLong(Integer lengthMax) implements RosterRefusal {}

    /** No control characters and no half letters. */
    record CellUnreadable() implements RosterRefusal {}

    /** No invisible letters that change what a reader sees. */
    record CellMisleads(String letter) implements RosterRefusal {}

    /** No letter of another script inside a word, of which nobody can say what was meant. */
    record CellMixesScripts(String letter, String word, Integer place) implements RosterRefusal {}

    /** A day of the calendar, the year first or last. */
    record NoDay(String value) implements RosterRefusal {}

    /** A date with as much of it as is known, the year first or last. */
    record NoDate(String value) implements RosterRefusal {}

    /** The day stands before the month. */
    record MonthBeforeDay(String value, String ifMeant) implements RosterRefusal {}

    /** A date is written as one, not as the number by which a spreadsheet keeps it. */
    record DayOfSpreadsheet(String value) implements RosterRefusal {}

    /** A year has four digits: it may be of either century. */
    record YearWithoutCentury(String value) implements RosterRefusal {}

    /**
     * Twelve digits, nine of an old card, or the word for a number that is not known yet.
     *
     * @param notYetKnown that word
     */
    record NoIdentityNumber(String value, String notYetKnown) implements RosterRefusal {}

    /** Somebody born that day can enter service on the day that the row names. */
    record BirthDateImpossible(LocalDate effectiveOn, Integer ageMin, Integer ageMax)
            implements RosterRefusal {}

    /** A unit's code has a form. */
    record NoUnitCode(String value) implements RosterRefusal {}

    /** One of a few words. */
    record NoSuchWord(String value, String words) implements RosterRefusal {}

    /** A slug, a Vietnamese name or another name of one of the 54 groups. */
    record NoSuchEthnicGroup(String value) implements RosterRefusal {}

    /** A name that several groups go by. */
    record EthnicNameOfSeveral(String value, String groups) implements RosterRefusal {}

    /** The lists of 1979 and 2008 give most numbers to different groups. */
    record EthnicNumberWithoutList(String value) implements RosterRefusal {}

    /** A position has a title and a kind. */
    record PositionIncomplete() implements RosterRefusal {}

    /** A decision has a number, a day, an issuer and a signer. */
    record DecisionIncomplete() implements RosterRefusal {}

    /** Nothing is recorded without a decision: the row's own or the file's. */
    record NoDecision() implements RosterRefusal {}

    /** A person stands in a roster once. */
    record TwiceInFile(Long firstLine) implements RosterRefusal {}

    /** One number of one issuer in one year is one decision. */
    record OtherDecisionInFile(String number, String issuer, Long firstLine)
            implements RosterRefusal {}

    /** The same of a row's own decision and that of the whole file. */
    record OtherDecisionOfFile(String number, String issuer) implements RosterRefusal {}
}
