package socai.query.http;

import org.jspecify.annotations.Nullable;

/** What stands where an identity was destroyed for good. */
final class Erased {

    static final String SAYS = "Stands where an identity was destroyed for good; otherwise null";

    private static final String SENTENCE = "đã xóa danh tính / identity erased";

    private Erased() {}

    static @Nullable String unless(@Nullable Object identity) {
        return identity == null ? SENTENCE : null;
    }
}
