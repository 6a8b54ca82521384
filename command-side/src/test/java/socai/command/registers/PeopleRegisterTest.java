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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import socai.command.Receipt;
import socai.command.personnel.Decide;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Recruited;
import socai.identity.DataKey;
import socai.identity.Identity;

class PeopleRegisterTest {

    private static final Node NODE = Node.onNewLedger();

    @BeforeEach
    void startEmpty() {
        NODE.forgetEverything();
        NODE.establishTwoUnits();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void whoComesBackKeepsIdAndKey() {
        PersonId lan = NODE.recruit(LAN);
        LocalDate left = RECRUITED.plusYears(3);
        NODE.record(Decide.that(new Departed(lan, left, DepartureKind.RESIGNATION)));

        Receipt again = NODE.record(recruit(LAN, left.plusYears(1), HOME_AFFAIRS));

        assertThat(again).isEqualTo(new Receipt(lan.value(), 2));
        assertThat(NODE.rows("keys.person_key")).isEqualTo(1);
    }

    @Test
    void theIdentityIsReadAgainWithTheKeyOfThePerson() {
        PersonId lan = NODE.recruit(LAN);
        Recruited recruited = (Recruited) NODE.eventsOf(lan.value()).getFirst();
        byte[] wrapped =
                NODE.jdbc()
                        .query(
                                "select wrapped from keys.person_key where person = ?",
                                (row, _) -> row.getBytes(1),
                                lan.value())
                        .getFirst();

        DataKey key = NODE.key().unwrap(lan, wrapped);

        assertThat(key.open(lan, recruited.identity())).isEqualTo(LAN);
    }

    @Test
    void twoPeopleHaveTwoIds() {
        assertThat(NODE.recruit(LAN)).isNotEqualTo(NODE.recruit(somebody(2)));
    }

    @Test
    void manyPeopleAreRegisteredAtOnceAndEachSealedUnderTheirOwnKey() {
        Map<PersonId, Identity> people = new LinkedHashMap<>();
        for (int i = 1; i <= 3; i++) {
            people.put(new PersonId(Sample.freshRequest()), somebody(i));
        }

        Map<PersonId, SealedIdentity> sealed = register().registerAll(people);

        assertThat(sealed).containsOnlyKeys(people.keySet());
        people.forEach((person, identity) ->
                assertThat(register().enrol(identity).person()).isEqualTo(person));
        assertThat(NODE.rows("keys.person_key")).isEqualTo(3);
    }

    @Test
    void ofManyPeopleOfWhomOneIsKnownNoneIsRegistered() {
        NODE.recruit(somebody(2));
        Map<PersonId, Identity> people = new LinkedHashMap<>();
        for (int i = 1; i <= 3; i++) {
            people.put(new PersonId(Sample.freshRequest()), somebody(i));
        }
        TransactionTemplate transaction =
                new TransactionTemplate(new JdbcTransactionManager(NODE.database()));
        PeopleRegister register = new PeopleRegister(NODE.database(), NODE.key());

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> transaction.execute(_ -> register.registerAll(people)));
        assertThat(NODE.rows("registers.identity")).isEqualTo(1);
        assertThat(NODE.rows("keys.person_key")).isEqualTo(1);
    }

    private PeopleRegister register() {
        return new PeopleRegister(NODE.database(), NODE.key());
    }
}
