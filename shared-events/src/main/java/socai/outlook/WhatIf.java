package socai.outlook;

import static java.util.Objects.requireNonNull;

/**
 * Something that is supposed and never recorded: by the last day of a year so many persons have
 * come, gone or been appointed. Who is supposed to leave holds no leadership title.
 *
 * @param minority whether of an ethnic minority (EM)
 * @param count one or more
 */
public record WhatIf(Kind kind, int year, boolean minority, boolean woman, int count) {

    /** What is supposed. */
    public enum Kind {
        HIRE,
        LEAVE,
        /** Somebody in service takes a leadership or management title. */
        APPOINT
    }

    public WhatIf {
        requireNonNull(kind, "kind");
        if (count < 1) {
            throw new IllegalArgumentException("%d persons".formatted(count));
        }
    }

    Change change() {
        return switch (kind) {
            case HIRE -> Change.persons(count, minority, woman);
            case LEAVE -> Change.persons(count, minority, woman).negated();
            case APPOINT -> Change.titles(count, minority, woman);
        };
    }
}
