package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.LAN;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.recruit;
import static socai.command.testing.Sample.somebody;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import socai.command.Receipt;
import socai.command.personnel.Depart;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Recruited;
import socai.identity.DataKey;
import socai.identity.Identity;

class PeopleRegisterTest {

    private final Node node = Node.withTwoUnits();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whoComesBackKeepsIdAndKey() {
        PersonId lan = node.recruit(LAN);
        LocalDate left = RECRUITED.plusYears(3);
        node.record(new Depart(lan, left, DepartureKind.RESIGNATION));

        Receipt again = node.record(recruit(LAN, left.plusYears(1), HOME_AFFAIRS));

        assertThat(again).isEqualTo(new Receipt(lan.value(), 2));
        assertThat(node.rows("keys.person_key")).isEqualTo(1);
    }

    @Test
    void theIdentityIsReadAgainWithTheKeyOfThePerson() {
        PersonId lan = node.recruit(LAN);
        Recruited recruited = (Recruited) node.eventsOf(lan.value()).getFirst();
        byte[] wrapped =
                node.jdbc()
                        .query(
                                "select wrapped from keys.person_key where person = ?",
                                (row, _) -> row.getBytes(1),
                                lan.value())
                        .getFirst();

        DataKey key = node.key().unwrap(lan, wrapped);

        assertThat(key.open(lan, recruited.identity())).isEqualTo(LAN);
    }

    @Test
    void twoPeopleHaveTwoIds() {
        assertThat(node.recruit(LAN)).isNotEqualTo(node.recruit(somebody(2)));
    }

    @Test
    void manyPeopleAreRegisteredAtOnceAndEachSealedUnderTheirOwnKey() {
        Map<PersonId, Identity> people = new LinkedHashMap<>();
        for (int i = 1; i <= 3; i++) {
            people.put(new PersonId(Sample.freshRequest()), somebody(i));
        }

        Map<PersonId, SealedIdentity> sealed = register().registerAll(people);

        assertThat(sealed).containsOnlyKeys(people.keySet());
        people.forEach(
                (person, identity) -> assertThat(register().personOf(identity)).isEqualTo(person));
        assertThat(node.rows("keys.person_key")).isEqualTo(3);
    }

    @Test
    void ofManyPeopleOfWhomOneIsKnownNoneIsRegistered() {
        node.recruit(somebody(2));
        Map<PersonId, Identity> people = new LinkedHashMap<>();
        for (int i = 1; i <= 3; i++) {
            people.put(new PersonId(Sample.freshRequest()), somebody(i));
        }
        TransactionTemplate transaction =
                new TransactionTemplate(new JdbcTransactionManager(node.database()));
        PeopleRegister register = new PeopleRegister(node.database(), node.key());

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> transaction.execute(_ -> register.registerAll(people)));
        assertThat(node.rows("registers.identity")).isEqualTo(1);
        assertThat(node.rows("keys.person_key")).isEqualTo(1);
    }

    private PeopleRegister register() {
        return new PeopleRegister(node.database(), node.key());
    }
}
