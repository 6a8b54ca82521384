package socai.outlook;

import static java.util.Objects.requireNonNull;

/**
 * How the figures of one day looked at come about.
 *
 * @param recorded by what is recorded to hold on that day
 * @param lost by the losses known beside it; nothing up to the day of the knowledge
 * @param supposed by what is supposed; nothing up to the day asked about
 */
public record Reckoning(Standing recorded, Change lost, Change supposed) {

    public Reckoning {
        requireNonNull(recorded, "recorded");
        requireNonNull(lost, "lost");
        requireNonNull(supposed, "supposed");
    }

    /** With both. */
    public Standing standing() {
        return recorded.after(lost.plus(supposed));
    }
}
