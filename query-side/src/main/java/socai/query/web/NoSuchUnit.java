package socai.query.web;

/** An address names a body by what cannot be a code. */
final class NoSuchUnit extends RuntimeException {

    private final String typed;

    NoSuchUnit(String typed) {
        super("«%s» is no code of a body".formatted(typed));
        this.typed = typed;
    }

    String typed() {
        return typed;
    }
}
