package socai.benchmarks;

/**
 * What a run of kills came to, after everything was found to be there once.
 *
 * @param sentAgain requests that got no answer because of a kill
 * @param sentAgainThoughRecorded how many of those had been recorded all the same
 * @param startSeconds median of the starts, the first of which makes the database
 */
record KillsReport(
        int ofProgram,
        int ofDatabase,
        int acknowledged,
        int sentAgain,
        int sentAgainThoughRecorded,
        double startSeconds) {

    String markdown() {
        return """
        | what | count |
        |---|---|
        | kill -9 of the program, of PostgreSQL | %d, %d |
        | acknowledged, each there once and sealed once after every start | %,d |
        | without an answer because of a kill, sent again with one effect | %,d |
        | of these, recorded before the kill | %,d |
        | lost, doubled, unsealed, numbers missing, verifications failed | 0 |
        | a start on what was left, median | %.1f s |
        """
                .formatted(
                        ofProgram,
                        ofDatabase,
                        acknowledged,
                        sentAgain,
                        sentAgainThoughRecorded,
                        startSeconds);
    }
}
