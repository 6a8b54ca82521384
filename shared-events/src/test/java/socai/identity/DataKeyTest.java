package socai.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.events.PartialDate;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.testing.Seeds;

/** A sealed identity opens under its own key, for its own person, unaltered, and not otherwise. */
class DataKeyTest {

    private static final PersonId HOA = PersonId.parse("0193f5a0-1111-7000-8000-000000000001");
    private static final PersonId LAN = PersonId.parse("0193f5a0-1111-7000-8000-000000000002");
    private static final Identity IDENTITY =
            new Identity("Nông Thị Hoa", "019190001234", LocalDate.of(1990, 5, 17));

    static List<Identity> identities() {
        return List.of(
                IDENTITY,
                new Identity("Y", "000000000000", LocalDate.of(1900, 1, 1)),
                new Identity("H'Hen Niê", "999999999999", LocalDate.of(2008, 2, 29)),
                new Identity("𠮷".repeat(50), "012345678901", LocalDate.of(2000, 12, 31)),
                new Identity("Đ".repeat(100), "012345678901", LocalDate.of(2199, 1, 1)),
                new Identity("2", new IdentityNumber.NotYetKnown(), PartialDate.ofYear(1990)),
                new Identity(
                        "Y Nuê",
                        new IdentityNumber.OldCard("090123456"),
                        PartialDate.of(YearMonth.of(1990, 5))));
    }

    @ParameterizedTest
    @MethodSource("identities")
    void what_is_sealed_opens_again_unchanged(Identity identity) {
        DataKey key = DataKey.random();
        assertThat(key.open(HOA, key.seal(HOA, identity))).isEqualTo(identity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nông Thị Hoa", "2", "Đ"})
    void what_was_sealed_in_the_first_form_stays_readable(String name) {
        DataKey key = DataKey.random();
        byte[] sealed =
                DataKey.encrypt(
                        new SecretKeySpec(key.raw(), "AES"),
                        (name + "\n019190001234\n1990-05-17").getBytes(UTF_8),
                        HOA.toString());
        assertThat(key.open(HOA, new SealedIdentity(Base64.getEncoder().encodeToString(sealed))))
                .isEqualTo(new Identity(name, "019190001234", LocalDate.of(1990, 5, 17)));
    }

    @Test
    void an_identity_does_not_open_as_that_of_another_person() {
        DataKey key = DataKey.random();
        SealedIdentity sealed = key.seal(HOA, IDENTITY);
        assertThatThrownBy(() -> key.open(LAN, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not encrypted under this key, or altered");
    }

    @Test
    void an_identity_does_not_open_under_another_key() {
        SealedIdentity sealed = DataKey.random().seal(HOA, IDENTITY);
        assertThatThrownBy(() -> DataKey.random().open(HOA, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not encrypted under this key, or altered");
    }

    @Test
    void an_identity_with_any_one_bit_flipped_does_not_open() {
        DataKey key = DataKey.random();
        byte[] sealed = Base64.getDecoder().decode(key.seal(HOA, IDENTITY).ciphertext());
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> key.open(HOA, sealed(altered)))
                    .as("bit %d", bit)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void an_identity_cut_short_does_not_open() {
        DataKey key = DataKey.random();
        byte[] sealed = Base64.getDecoder().decode(key.seal(HOA, IDENTITY).ciphertext());
        byte[] cut = Arrays.copyOf(sealed, sealed.length - 1);
        assertThatThrownBy(() -> key.open(HOA, sealed(cut)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_identity_sealed_again_is_another_ciphertext() {
        DataKey key = DataKey.random();
        Set<String> ciphertexts = new HashSet<>();
        Seeds.each(_ -> ciphertexts.add(key.seal(HOA, IDENTITY).ciphertext()));
        Set<String> nonces = new HashSet<>();
        ciphertexts.forEach(ciphertext -> nonces.add(ciphertext.substring(0, 16)));
        assertThat(nonces).hasSize(300);
    }

    @Test
    void the_ciphertext_shows_nothing_of_the_identity() {
        byte[] sealed =
                Base64.getDecoder().decode(DataKey.random().seal(HOA, IDENTITY).ciphertext());
        assertThat(new String(sealed, StandardCharsets.UTF_8))
                .doesNotContain("Hoa", "019190001234", "1990");
    }

    @Test
    void the_ciphertext_is_nonce_text_and_tag() {
        byte[] sealed =
                Base64.getDecoder().decode(DataKey.random().seal(HOA, IDENTITY).ciphertext());
        int clear =
                "\u0002Nông Thị Hoa\nPERSONAL_NUMBER\n019190001234\n1990-05-17"
                        .getBytes(UTF_8)
                        .length;
        assertThat(sealed).hasSize(12 + clear + 16);
    }

    @Test
    void two_keys_are_never_the_same() {
        assertThat(DataKey.random().raw()).hasSize(32).isNotEqualTo(DataKey.random().raw());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void a_key_of_another_length_is_refused(int bytes) {
        assertThatThrownBy(() -> new DataKey(new byte[bytes]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a data key has 32 bytes");
    }

    @Test
    void a_key_does_not_print_its_bytes() {
        DataKey key = DataKey.random();
        Object seenByALogger = key;
        assertThat(seenByALogger.toString())
                .doesNotContain(Base64.getEncoder().encodeToString(key.raw()))
                .startsWith("socai.identity.DataKey@");
    }

    @Test
    void random_people_and_identities_open_again_unchanged() {
        Seeds.each(random -> {
            DataKey key = DataKey.random();
            PersonId person = new PersonId(new UUID(random.nextLong(), random.nextLong()));
            Identity identity =
                    new Identity(
                            "Người " + random.nextInt(),
                            "%012d".formatted(random.nextLong(1_000_000_000_000L)),
                            LocalDate.ofEpochDay(random.nextInt(-20_000, 20_000)));
            assertThat(key.open(person, key.seal(person, identity))).isEqualTo(identity);
        });
    }

    private static SealedIdentity sealed(byte[] bytes) {
        return new SealedIdentity(Base64.getEncoder().encodeToString(bytes));
    }
}
