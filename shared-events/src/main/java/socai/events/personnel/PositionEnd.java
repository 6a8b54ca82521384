package socai.events.personnel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a person lost a position without leaving the body. */
public enum PositionEnd {
    /** Miễn nhiệm. */
    RELIEF(null),
    /** Từ chức: at the person's own request, before the end of the term. */
    RESIGNATION(null),
    /** Cách chức: as a disciplinary measure. */
    DISMISSAL(null),
    /** Giáng chức: a disciplinary form abolished by Law 80/2025/QH15. */
    DEMOTION(LocalDate.of(2025, 7, 1)),
    /** Hết nhiệm kỳ, hết thời hạn giữ chức vụ. */
    END_OF_TERM(null);

    private final @Nullable LocalDate abolishedOn;

    PositionEnd(@Nullable LocalDate abolishedOn) {
        this.abolishedOn = abolishedOn;
    }

    /** The first day on which nobody may be given it any more; absent while it is in force. */
    public @Nullable LocalDate abolishedOn() {
        return abolishedOn;
    }

    /** Whether the law knew it on {@code day}. */
    public boolean isInForceOn(LocalDate day) {
        return abolishedOn == null || day.isBefore(abolishedOn);
    }
}
