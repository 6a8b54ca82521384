package socai.events;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One of the 54 ethnic groups by a stable slug. Numeric codes are never used alone: the lists of
 * 1979 (121-TCTK/PPCĐ) and 2008 (1019/QĐ-TCTK) disagree on 37 of 54.
 *
 * @param slug lower-case Latin letters and hyphens, such as {@code san-diu}
 */
public record EthnicGroup(String slug) implements Comparable<EthnicGroup> {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** The majority; every other group is an ethnic minority in every commune (Decree 05/2011). */
    public static final EthnicGroup KINH = new EthnicGroup("kinh");

    public EthnicGroup {
        Objects.requireNonNull(slug, "slug");
        if (slug.length() > 20 || !FORM.matcher(slug).matches()) {
            throw new IllegalFact(
                    "unknown-ethnic-group",
                    "ethnic group «%s» is not a slug".formatted(slug),
                    slug);
        }
    }

    /** Whether this is an ethnic minority (EM, dân tộc thiểu số), also where locally a majority. */
    public boolean isMinority() {
        return !equals(KINH);
    }

    @Override
    public int compareTo(EthnicGroup other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
