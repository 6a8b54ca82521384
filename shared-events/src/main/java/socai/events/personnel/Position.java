package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import socai.events.Text;

/**
 * A post in a body.
 *
 * @param title as printed in the decision
 */
public record Position(String title, PositionKind kind) {

    public Position {
        title = Text.required(title, "position.title", 200);
        requireNonNull(kind, "kind");
    }

    /** Whether it is a leadership or management title (chức danh lãnh đạo, quản lý). */
    public boolean isLeadership() {
        return kind != PositionKind.NON_LEADERSHIP;
    }
}
