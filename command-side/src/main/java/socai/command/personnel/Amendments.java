package socai.command.personnel;

import java.time.LocalDate;
import socai.command.Refused;
import socai.command.personnel.DossierRefusal.FileStaysFile;
import socai.command.personnel.PersonnelRefusal.AlreadyAnnulled;
import socai.command.personnel.PersonnelRefusal.AlreadyCorrected;
import socai.command.personnel.PersonnelRefusal.AnnulmentHoldsNoFact;
import socai.command.personnel.PersonnelRefusal.ErasureIsFinal;
import socai.command.personnel.PersonnelRefusal.NoSuchEvent;
import socai.command.personnel.PersonnelRefusal.RecruitmentStaysRecruitment;
import socai.command.personnel.PersonnelRefusal.StatesNoIdentity;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.Annulled;
import socai.events.personnel.Corrected;
import socai.events.personnel.DossierFact;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Recruited;
import socai.events.personnel.RightFact;
import socai.identity.Identity;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Line.Annulment;
import socai.timeline.Line.Correction;
import socai.timeline.Line.Statement;

/** Makes the event of an ordered action; what an amendment names must be there and stand. */
final class Amendments {

    private final PersonId person;
    private final Chronicle<PersonnelFact> recorded;
    private final People people;

    /** Amendments of what is recorded so far, the earlier actions of the same decision included. */
    Amendments(PersonId person, Chronicle<PersonnelFact> recorded, People people) {
        this.person = person;
        this.recorded = recorded;
        this.people = people;
    }

    PersonnelEvent event(Action action) {
        return switch (action) {
            case Action.Take take -> take.fact();
            case Action.Correct correct -> correct(correct.sequence(), correct.fact());
            case Action.RecordIdentity record -> identity(record);
            case Action.CorrectIdentity right -> correct(right);
            case Action.CorrectRecruitment right -> correct(right.sequence(), recruited(right));
            case Action.Annul annul -> annul(annul.sequence());
        };
    }

    private Corrected correct(long sequence, PersonnelFact right) {
        PersonnelFact wrong = factOf(standing(sequence));
        requireNoErasure(wrong, sequence);
        recorded.correctedBy(sequence)
                .ifPresent(by -> {
                    throw new Refused(new AlreadyCorrected(person, sequence, by));
                });
        if (wrong instanceof Recruited != right instanceof Recruited) {
            throw new Refused(new RecruitmentStaysRecruitment(person, sequence));
        }
        if (wrong instanceof DossierFact != right instanceof DossierFact) {
            throw new Refused(new FileStaysFile(person, sequence));
        }
        return new Corrected(person, sequence, new RightFact(right));
    }

    private IdentityRecorded identity(Action.RecordIdentity record) {
        return new IdentityRecorded(
                person,
                record.effectiveOn(),
                record.dayOrder(),
                record.ground(),
                sealed(record.identity()),
                record.document());
    }

    private Corrected correct(Action.CorrectIdentity right) {
        long sequence = right.sequence();
        PersonnelFact wrong = factOf(standing(sequence));
        SealedIdentity sealed = sealed(right.identity());
        if (wrong instanceof Recruited recruited) {
            return correct(sequence, with(sealed, recruited));
        }
        if (wrong instanceof IdentityRecorded identity) {
            return correct(
                    sequence,
                    new IdentityRecorded(
                            person,
                            identity.effectiveOn(),
                            identity.dayOrder(),
                            identity.ground(),
                            sealed,
                            identity.document()));
        }
        throw new Refused(new StatesNoIdentity(person, sequence));
    }

    private SealedIdentity sealed(Identity identity) {
        return people.keyOf(person).seal(person, identity);
    }

    private static Recruited with(SealedIdentity identity, Recruited recruited) {
        return new Recruited(
                recruited.person(),
                recruited.effectiveOn(),
                recruited.dayOrder(),
                recruited.unit(),
                recruited.route(),
                recruited.nominatedAdmission(),
                recruited.category(),
                recruited.sex(),
                recruited.ethnicity(),
                identity);
    }

    private Annulled annul(long sequence) {
        Line<PersonnelFact> named = standing(sequence);
        if (named instanceof Statement<PersonnelFact> stated) {
            requireNoErasure(stated.entry().fact(), sequence);
        }
        return new Annulled(person, dayOf(named), sequence);
    }

    private void requireNoErasure(PersonnelFact fact, long sequence) {
        if (fact instanceof IdentityErased) {
            throw new Refused(new ErasureIsFinal(person, sequence));
        }
    }

    private Recruited recruited(Action.CorrectRecruitment right) {
        if (!(factOf(standing(right.sequence())) instanceof Recruited wrong)) {
            throw new Refused(new RecruitmentStaysRecruitment(person, right.sequence()));
        }
        return new Recruited(
                person,
                right.effectiveOn(),
                right.dayOrder(),
                right.unit(),
                right.route(),
                right.nominatedAdmission(),
                right.category(),
                right.sex(),
                right.ethnicity(),
                wrong.identity());
    }

    private Line<PersonnelFact> standing(long sequence) {
        Line<PersonnelFact> named =
                recorded.lines().stream()
                        .filter(line -> line.sequence() == sequence)
                        .findFirst()
                        .orElseThrow(() -> new Refused(new NoSuchEvent(person, sequence)));
        recorded.annulledBy(sequence)
                .ifPresent(by -> {
                    throw new Refused(new AlreadyAnnulled(person, sequence, by));
                });
        return named;
    }

    private PersonnelFact factOf(Line<PersonnelFact> line) {
        return switch (line) {
            case Statement<PersonnelFact> stated -> stated.entry().fact();
            case Correction<PersonnelFact> corrected -> corrected.entry().fact();
            case Annulment<PersonnelFact> annulled ->
                    throw new Refused(new AnnulmentHoldsNoFact(person, annulled.sequence()));
        };
    }

    /** The day that is touched; that of an annulment is the day of what it had annulled. */
    private LocalDate dayOf(Line<PersonnelFact> line) {
        return switch (line) {
            case Statement<PersonnelFact> stated -> stated.entry().effectiveOn();
            case Correction<PersonnelFact> corrected -> corrected.entry().effectiveOn();
            case Annulment<PersonnelFact> annulled -> dayOf(line(annulled.annuls()));
        };
    }

    private Line<PersonnelFact> line(long sequence) {
        return recorded.lines().stream()
                .filter(line -> line.sequence() == sequence)
                .findFirst()
                .orElseThrow();
    }
}
