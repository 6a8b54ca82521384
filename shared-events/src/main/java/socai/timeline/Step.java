package socai.timeline;

/**
 * What one fact made of a state.
 *
 * @param before the fold of all facts before it, those of the same day too
 * @param after the same and this fact
 */
public record Step<F, S>(Entry<F> entry, S before, S after) {}
