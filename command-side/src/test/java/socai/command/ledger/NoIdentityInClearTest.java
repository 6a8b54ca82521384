package socai.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static socai.command.testing.Sample.LAN;
import static socai.command.testing.Sample.recruit;
import static socai.command.testing.Sample.somebody;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.Order;
import socai.command.personnel.Action;
import socai.command.personnel.Decide;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.PersonId;
import socai.events.personnel.IdentityGround;
import socai.events.personnel.Recruited;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;

/** What a thief of the whole database can read of a person. */
class NoIdentityInClearTest {

    private static final Node NODE = Node.withTwoUnits();
    private static final Order ORDER = Sample.order(recruit(LAN));

    /** Lan by another name later, and as she should have been entered. */
    private static final Identity CHANGED =
            new Identity("Nông Thị Lan Hương", "019190000055", LocalDate.of(1990, 4, 16));

    private static final Identity CORRECTED =
            new Identity("Nông Thị Lam", "019190000056", LocalDate.of(1990, 5, 17));

    private static final List<Identity> ALL = List.of(LAN, CHANGED, CORRECTED);
    private static PersonId lan = new PersonId(Sample.freshRequest());

    @BeforeAll
    static void lanIsRecruited() {
        lan = new PersonId(NODE.record(recruit(LAN), ORDER).stream());
        NODE.record(
                new Decide(
                        lan,
                        List.of(
                                new Action.RecordIdentity(
                                        Sample.RECRUITED.plusYears(1),
                                        0,
                                        IdentityGround.NAME_CHANGED,
                                        CHANGED,
                                        "Trích lục 12/TLTĐCC"),
                                new Action.CorrectIdentity(0, CORRECTED))));
        NODE.sealAll();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void theSearchItselfFindsWhatIsThereInClear() {
        assertThat(everyValue()).anyMatch(value -> holds(value, Sample.DECISION.signer()));
        assertThat(everyValue()).anyMatch(value -> holds(value, "\"ethnicity\":\"tay\""));
    }

    @Test
    void nameNumberAndBirthDateStandInNoColumnOfNoTable() {
        List<byte[]> values = everyValue();
        assertThat(values).isNotEmpty();
        for (Identity one : ALL) {
            String day = one.birthDate().toString();
            assertThat(values)
                    .noneMatch(value -> holds(value, one.name()))
                    .noneMatch(value -> holds(value, one.nameForComparison()))
                    .noneMatch(value -> holds(value, one.number().digits()))
                    .noneMatch(value -> holds(value, day))
                    .noneMatch(value -> holds(value, day.replace("-", "")))
                    .noneMatch(value ->
                            holds(
                                    value,
                                    "%s/%s/%s"
                                            .formatted(
                                                    day.substring(8),
                                                    day.substring(5, 7),
                                                    day.substring(0, 4))));
        }
    }

    @Test
    void noHashThatCouldBeGuessedStandsAnywhere() throws GeneralSecurityException {
        List<byte[]> values = everyValue();
        for (Identity one : ALL) {
            String name = one.nameForComparison();
            String day = one.birthDate().toString();
            for (String guess :
                    List.of(
                            one.number().digits(),
                            one.name(),
                            name,
                            name + "\n" + day,
                            "known as\n" + name + "\n" + day,
                            "known as\n" + name + "\n" + day.substring(0, 7),
                            "known as\n" + name + "\n" + day.substring(0, 4))) {
                for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
                    byte[] hash =
                            MessageDigest.getInstance(algorithm).digest(guess.getBytes(UTF_8));
                    assertThat(values).noneMatch(value -> holds(value, hash));
                }
            }
        }
    }

    @Test
    void theFingerprintOfTheRequestIsNoPlainHashOfWhatWasSaid() throws GeneralSecurityException {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(ORDER.fingerprint().getBytes(UTF_8));

        assertThat(everyValue())
                .noneMatch(value -> holds(value, ORDER.fingerprint()))
                .noneMatch(value -> holds(value, hash));
    }

    @Test
    void theFingerprintUnderAnotherKeyIsAnother() {
        try (Node other = Node.withTwoUnits()) {
            other.record(recruit(LAN), ORDER);

            assertThat(fingerprint(other)).isNotEqualTo(fingerprint(NODE));
        }
    }

    @Test
    void aStoredKeyIsNotTheKeyItself() throws GeneralSecurityException {
        byte[] wrapped = wrappedKey(lan);
        for (int from = 0; from + 32 <= wrapped.length; from++) {
            assertThat(opens(Arrays.copyOfRange(wrapped, from, from + 32))).isFalse();
        }
    }

    @Test
    void aStoredKeyIsNotUnwrappedByAnotherKeyEncryptionKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyEncryptionKey.random().unwrap(lan, wrappedKey(lan)));
    }

    @Test
    void aStoredKeyServesNobodyElse() {
        PersonId other = NODE.recruit(somebody(2));

        assertThatIllegalStateException()
                .isThrownBy(() -> NODE.key().unwrap(lan, wrappedKey(other)));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        NODE.key()
                                .unwrap(other, wrappedKey(other))
                                .open(other, recruited().identity()));
    }

    private boolean opens(byte[] key) throws GeneralSecurityException {
        byte[] sealed = Base64.getDecoder().decode(recruited().identity().ciphertext());
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, sealed, 0, 12));
        cipher.updateAAD(lan.toString().getBytes(UTF_8));
        try {
            cipher.doFinal(sealed, 12, sealed.length - 12);
            return true;
        } catch (AEADBadTagException _) {
            return false;
        }
    }

    private Recruited recruited() {
        return (Recruited) NODE.eventsOf(lan.value()).getFirst();
    }

    private byte[] wrappedKey(PersonId person) {
        return NODE.jdbc()
                .query(
                        "select wrapped from keys.person_key where person = ?",
                        (row, _) -> row.getBytes(1),
                        person.value())
                .getFirst();
    }

    private String fingerprint(Node where) {
        return where.jdbc()
                .query(
                        "select fingerprint from registers.request where id = ?",
                        (row, _) -> row.getString(1),
                        ORDER.authority().request())
                .getFirst();
    }

    /** The bytes of every cell of every table that is ours. */
    private List<byte[]> everyValue() {
        JdbcTemplate jdbc = NODE.jdbc();
        return jdbc
                .query(
                        """
                        select format(
                            case when c.data_type = 'bytea' then 'select %I from %I.%I'
                                 else 'select convert_to(%I::text, ''UTF8'') from %I.%I' end,
                            c.column_name, c.table_schema, c.table_name)
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where t.table_type = 'BASE TABLE'
                          and c.table_schema not in ('pg_catalog', 'information_schema')
                        """,
                        (row, _) -> row.getString(1))
                .stream()
                .flatMap(cells -> jdbc.query(cells, (row, _) -> row.getBytes(1)).stream())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static boolean holds(byte[] value, String text) {
        return new String(value, UTF_8)
                .toLowerCase(Locale.ROOT)
                .contains(text.toLowerCase(Locale.ROOT));
    }

    /** As bytes, as hexadecimal text and as Base64 text. */
    private static boolean holds(byte[] value, byte[] hash) {
        HexFormat hex = HexFormat.of();
        return hex.formatHex(value).contains(hex.formatHex(hash))
                || holds(value, hex.formatHex(hash))
                || holds(value, Base64.getEncoder().withoutPadding().encodeToString(hash));
    }
}
