package socai.query.web;

/**
 * A link to the page at hand in one language.
 *
 * @param language such as {@code vi}
 * @param current whether the page is in this language already
 */
public record LanguageLink(String language, String address, boolean current) {}
