package socai.app.erasure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.Career;
import socai.career.CareerState;
import socai.career.CareerState.NotYetRecruited;
import socai.career.StatedIdentities;
import socai.career.StatedIdentities.Stated;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.PersonnelFact;
import socai.identity.DoesNotFit;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;
import socai.query.replay.Careers;
import socai.timeline.Chronicle;
import socai.timeline.Span;

/**
 * What the database tells of a person at one moment.
 *
 * @param stated how many ciphertexts of an identity its events hold: of recruitments, changes and
 *     corrections, right or wrong
 * @param identities those of them that can be opened; equal ones once
 * @param service where the person served, span by span: all that any ratio takes from a career
 */
record Known(int stated, Set<Identity> identities, List<Span<CareerState>> service) {

    Known {
        identities = Set.copyOf(identities);
        service = List.copyOf(service);
    }

    static Known of(PersonId person, DataSource database, KeyEncryptionKey key) {
        Chronicle<PersonnelFact> career =
                new Careers(database)
                        .before(Long.MAX_VALUE, Set.of(person))
                        .getOrDefault(person, Chronicle.of(List.of()));
        List<SealedIdentity> stated =
                StatedIdentities.all(career).stream().map(Stated::sealed).distinct().toList();
        Set<Identity> identities = new java.util.HashSet<>();
        for (byte[] wrapped : keys(person, database)) {
            stated.forEach(one -> opened(person, key, wrapped, one).ifPresent(identities::add));
        }
        return new Known(
                stated.size(),
                identities,
                Career.spans(career.standing()).stream()
                        .filter(span -> !(span.state() instanceof NotYetRecruited))
                        .toList());
    }

    /** A key that somebody put in the place of the person's opens nothing. */
    private static Optional<Identity> opened(
            PersonId person, KeyEncryptionKey key, byte[] wrapped, SealedIdentity sealed) {
        try {
            return Optional.of(key.unwrap(person, wrapped).open(person, sealed));
        } catch (DoesNotFit _) {
            return Optional.empty();
        }
    }

    private static List<byte[]> keys(PersonId person, DataSource database) {
        return new JdbcTemplate(database)
                .query(
                        "select wrapped from keys.person_key where person = ?",
                        (row, _) -> row.getBytes("wrapped"),
                        person.value());
    }

    /** Prints no identity: a record would. */
    @Override
    public String toString() {
        return "Known[%d stated]".formatted(stated);
    }
}
