package socai.benchmarks;

/**
 * How late sealing and seeing were, in milliseconds after the acknowledgement. Sealing may come
 * before it: the sealer sees a commit as soon as the writer does.
 */
record LagReport(String name, int seconds, Samples sealed, Samples seen) {

    static final String HEAD =
            """
            | node, load | events | events/s | sealed, median | sealed, p99 | seen, median | seen, p99 |
            |---|---|---|---|---|---|---|
            """;

    String row() {
        return "| %s | %,d | %,.0f | %.1f ms | %.1f ms | %.1f ms | %.1f ms |%n"
                .formatted(
                        name,
                        seen.count(),
                        (double) seen.count() / seconds,
                        sealed.median(),
                        sealed.quantile(0.99),
                        seen.median(),
                        seen.quantile(0.99));
    }
}
