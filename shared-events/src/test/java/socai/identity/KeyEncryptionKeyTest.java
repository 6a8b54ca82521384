package socai.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.events.PersonId;

/** The one key outside the database: made once, kept to its owner, never guessed anew. */
class KeyEncryptionKeyTest {

    private static final PersonId HOA = PersonId.parse("0193f5a0-1111-7000-8000-000000000001");
    private static final PersonId LAN = PersonId.parse("0193f5a0-1111-7000-8000-000000000002");
    private static final String NUMBER = "019190001234";
    private static final Identity IDENTITY =
            new Identity("Nông Thị Hoa", NUMBER, LocalDate.of(1990, 5, 17));

    @TempDir Path folder;

    // Wrapping

    @Test
    void a_wrapped_key_opens_what_the_key_sealed() {
        KeyEncryptionKey kek = KeyEncryptionKey.random();
        DataKey key = DataKey.random();
        DataKey again = kek.unwrap(HOA, kek.wrap(HOA, key));
        assertThat(again.open(HOA, key.seal(HOA, IDENTITY))).isEqualTo(IDENTITY);
    }

    @Test
    void a_wrapped_key_does_not_show_the_key() {
        DataKey key = DataKey.random();
        byte[] wrapped = KeyEncryptionKey.random().wrap(HOA, key);
        assertThat(hex(wrapped)).hasSize(2 * (12 + 32 + 16)).doesNotContain(hex(key.raw()));
    }

    @Test
    void a_key_wrapped_for_one_person_does_not_unwrap_for_another() {
        KeyEncryptionKey kek = KeyEncryptionKey.random();
        byte[] wrapped = kek.wrap(HOA, DataKey.random());
        assertThatThrownBy(() -> kek.unwrap(LAN, wrapped))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_wrapped_under_one_key_does_not_unwrap_under_another() {
        byte[] wrapped = KeyEncryptionKey.random().wrap(HOA, DataKey.random());
        KeyEncryptionKey other = KeyEncryptionKey.random();
        assertThatThrownBy(() -> other.unwrap(HOA, wrapped))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_wrapped_key_with_any_one_bit_flipped_does_not_unwrap() {
        KeyEncryptionKey kek = KeyEncryptionKey.random();
        byte[] wrapped = kek.wrap(HOA, DataKey.random());
        for (int bit = 0; bit < wrapped.length * 8; bit++) {
            byte[] altered = wrapped.clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> kek.unwrap(HOA, altered))
                    .as("bit %d", bit)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_wrapped_key_cut_to_any_length_does_not_unwrap() {
        KeyEncryptionKey kek = KeyEncryptionKey.random();
        byte[] wrapped = kek.wrap(HOA, DataKey.random());
        for (int length = 0; length < wrapped.length; length++) {
            byte[] cut = Arrays.copyOf(wrapped, length);
            assertThatThrownBy(() -> kek.unwrap(HOA, cut))
                    .as("%d bytes", length)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("not encrypted under this key, or altered");
        }
    }

    // Blind index

    @Test
    void equal_numbers_have_equal_indexes_of_32_bytes() {
        KeyEncryptionKey kek = KeyEncryptionKey.random();
        assertThat(kek.index(NUMBER)).hasSize(32).isEqualTo(kek.index(NUMBER));
    }

    @Test
    void different_numbers_have_different_indexes() {
        KeyEncryptionKey kek = KeyEncryptionKey.random();
        assertThat(kek.index(NUMBER)).isNotEqualTo(kek.index("019190001235"));
    }

    @Test
    void the_index_of_a_number_under_another_key_is_another() {
        assertThat(KeyEncryptionKey.random().index(NUMBER))
                .isNotEqualTo(KeyEncryptionKey.random().index(NUMBER));
    }

    // The file

    @Test
    void the_key_is_made_on_first_use_in_a_folder_that_is_made_too() throws IOException {
        Path file = folder.resolve("new/keys/kek");
        KeyEncryptionKey.inFile(file);
        assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
    }

    @Test
    void the_key_file_is_for_its_owner_alone() throws IOException {
        Path file = folder.resolve("kek");
        KeyEncryptionKey.inFile(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void nothing_but_the_key_file_is_left_behind() throws IOException {
        Path file = folder.resolve("kek");
        KeyEncryptionKey.inFile(file);
        KeyEncryptionKey.inFile(file);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void the_key_is_made_once_and_used_again() throws IOException {
        Path file = folder.resolve("kek");
        KeyEncryptionKey first = KeyEncryptionKey.inFile(file);
        String content = Files.readString(file);
        KeyEncryptionKey second = KeyEncryptionKey.inFile(file);
        assertThat(second.index(NUMBER)).isEqualTo(first.index(NUMBER));
        assertThat(second.unwrap(HOA, first.wrap(HOA, DataKey.random()))).isNotNull();
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    void two_files_hold_two_keys() {
        assertThat(KeyEncryptionKey.inFile(folder.resolve("one")).index(NUMBER))
                .isNotEqualTo(KeyEncryptionKey.inFile(folder.resolve("two")).index(NUMBER));
    }

    @Test
    void a_key_file_restored_by_hand_may_end_in_a_line_break() throws IOException {
        Path file = folder.resolve("kek");
        KeyEncryptionKey made = KeyEncryptionKey.inFile(file);
        Files.writeString(file, Files.readString(file) + "\n");
        assertThat(KeyEncryptionKey.inFile(file).index(NUMBER)).isEqualTo(made.index(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "not base64 at all!",
                "c2hvcnQ=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
            })
    void a_file_that_holds_no_key_is_refused_by_name_and_left_as_it_is(String content)
            throws IOException {
        Path file = folder.resolve("kek");
        Files.writeString(file, content);
        assertThatThrownBy(() -> KeyEncryptionKey.inFile(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("%s holds no key; restore it from its backup", file);
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    void a_file_of_bytes_that_are_no_text_is_refused_by_name_as_well() throws IOException {
        Path file = folder.resolve("kek");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> KeyEncryptionKey.inFile(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("%s holds no key; restore it from its backup", file);
    }

    @Test
    void a_folder_in_place_of_the_file_is_an_error_that_names_it() throws IOException {
        Path file = Files.createDirectory(folder.resolve("kek"));
        assertThatThrownBy(() -> KeyEncryptionKey.inFile(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read or make the key file %s", file);
    }

    @Test
    @Timeout(60)
    void threads_that_make_the_key_at_once_get_the_same_key() throws Exception {
        int count = 8;
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int round = 0; round < 25; round++) {
                Path file = folder.resolve("kek-" + round);
                CyclicBarrier start = new CyclicBarrier(count);
                Callable<String> make =
                        () -> {
                            start.await(30, TimeUnit.SECONDS);
                            return hex(KeyEncryptionKey.inFile(file).index(NUMBER));
                        };
                List<Future<String>> made = new ArrayList<>();
                for (int thread = 0; thread < count; thread++) {
                    made.add(threads.submit(make));
                }
                Set<String> indexes = new HashSet<>();
                for (Future<String> index : made) {
                    indexes.add(index.get(30, TimeUnit.SECONDS));
                }
                assertThat(indexes).as("round %d", round).hasSize(1);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("no half-made key is left behind").hasSize(25);
        }
    }

    @Test
    @Timeout(120)
    void processes_that_make_the_key_at_once_get_the_same_key() throws Exception {
        Path file = folder.resolve("kek");
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                processes.add(anotherProcess(file));
            }
            for (Process process : processes) {
                assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("ready");
            }
            for (Process process : processes) {
                process.outputWriter(UTF_8).append("go\n").flush();
            }
            Set<String> indexes = new HashSet<>();
            for (Process process : processes) {
                indexes.add(String.valueOf(process.inputReader(UTF_8).readLine()));
            }
            assertThat(indexes).containsExactly(hex(KeyEncryptionKey.inFile(file).index(NUMBER)));
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static Process anotherProcess(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Says that it is ready, waits for the word, makes or reads the key and tells its index. */
    static final class AnotherProcess {

        private AnotherProcess() {}

        public static void main(String[] arguments) throws IOException {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            System.out.println("ready");
            if ("go".equals(in.readLine())) {
                System.out.println(
                        hex(KeyEncryptionKey.inFile(Path.of(arguments[0])).index(NUMBER)));
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
