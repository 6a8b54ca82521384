package socai.command.demo;

/** The issuers whose decisions concern the whole province; their signers are invented. */
record Offices(Issuer province, Issuer homeAffairs, Issuer council) {

    static Offices of(long seed) {
        return new Offices(
                Issuer.of(seed, "Ủy ban nhân dân tỉnh Thái Nguyên", "QĐ-UBND"),
                Issuer.of(seed, "Sở Nội vụ", "QĐ-SNV"),
                Issuer.of(seed, "Hội đồng nhân dân tỉnh Thái Nguyên", "NQ-HĐND"));
    }
}
