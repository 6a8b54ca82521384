package socai.query.http;

/** What every answer says of the rules that made its figures. */
final class RulesVersions {

    /** What the number means. */
    static final String MEANING =
            "The version of the rules and sums that made these figures; docs/rules-changes.md says"
                    + " what each changed";

    private RulesVersions() {}
}
