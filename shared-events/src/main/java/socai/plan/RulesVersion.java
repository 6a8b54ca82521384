package socai.plan;

/**
 * The number of the rules and sums by which figures are computed. It is raised by every release in
 * which the same ledger, day, knowledge and readings give another figure or verdict than before;
 * {@code docs/rules-changes.md} says for each number which figures moved and why. Every answer that
 * carries figures names it, so that two answers that differ can be told apart by what made them
 * differ: the ledger, or the rules.
 */
public final class RulesVersion {

    /** The version of this release. */
    public static final int CURRENT = 2;

    private RulesVersion() {}
}
