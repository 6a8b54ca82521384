package socai.query.web;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Picks what a test looks at out of a page. */
final class Html {

    private static final Pattern NAME =
            Pattern.compile("<th scope=\"row\"[^>]*><a[^>]*>([^<]*)</a>");
    private static final Pattern ASSET =
            Pattern.compile("(?:src|href)=\"([^\"#]+\\.(?:js|css|svg))\"");

    private Html() {}

    /** The bodies of the table, from top to bottom. */
    static List<String> bodies(String page) {
        return all(NAME, page);
    }

    /** The files that a page refers to. */
    static List<String> assets(String page) {
        return all(ASSET, page).stream().distinct().toList();
    }

    /** What {@code pattern}'s one group holds at every place. */
    static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(Html::group).toList();
    }

    /** The line of the table that holds {@code name}. */
    static String row(String page, String name) {
        int at = page.indexOf(">" + name + "</a>");
        return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
    }

    private static String group(MatchResult hit) {
        return hit.group(1);
    }
}
