package socai.app.erasure;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import socai.events.PersonId;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;

/**
 * Shows that an erasure erased what it must and nothing else. It is made before the erasure, when
 * the identity can still be read; it keeps it in memory only, to look for it afterwards.
 */
public final class ErasureProof {

    private final PersonId person;
    private final DataSource database;
    private final KeyEncryptionKey key;
    private final Known before;

    /**
     * One thing that was looked at.
     *
     * @param found what contradicts it; empty when nothing does
     */
    public record Answer(String english, String vietnamese, List<String> found) {

        public Answer {
            found = List.copyOf(found);
        }

        /** Whether it is so. */
        public boolean holds() {
            return found.isEmpty();
        }
    }

    public ErasureProof(PersonId person, DataSource database, KeyEncryptionKey key) {
        this.person = person;
        this.database = database;
        this.key = key;
        this.before = Known.of(person, database, key);
    }

    /** Looks again, after the erasure. */
    public List<Answer> look() {
        Known after = Known.of(person, database, key);
        Traces traces = new Traces(database);
        List<String> left = new ArrayList<>();
        if (before.identities().isEmpty()) {
            left.add(
                    "the identity could not be read before, so nothing was looked for / trước khi xóa đã không đọc được danh tính nên không tìm được gì");
        }
        for (Identity identity : before.identities()) {
            left.addAll(traces.of(person, identity));
        }
        return List.of(
                new Answer(
                        "%d ciphertext(s) of the identity cannot be opened"
                                .formatted(after.stated()),
                        "không mở được bản mã danh tính",
                        after.identities().isEmpty() ? List.of() : List.of("keys.person_key")),
                new Answer(
                        "none of %d tables holds name, number or birth date"
                                .formatted(traces.count()),
                        "không bảng nào còn họ tên, số định danh hay ngày sinh",
                        left),
                new Answer(
                        "the career, and with it every ratio, is unchanged",
                        "quá trình công tác và mọi tỷ lệ không đổi",
                        after.service().equals(before.service())
                                ? List.of()
                                : List.of(after.service().toString())));
    }
}
