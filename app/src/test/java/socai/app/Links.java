package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socai.app.Client.Answer;

/** Follows the links that stand under the numbers of a page, as a reader would. */
final class Links {

    private static final Pattern LINK =
            Pattern.compile(
                    "<a [^>]*href=\"(/(?:counts|grounds|api)[^\"]*)\"[^>]*>(.*?)</a>",
                    Pattern.DOTALL);
    private static final Pattern COUNTED = Pattern.compile("<strong data-number[^>]*>([^<]*)<");
    private static final Pattern A_NUMBER = Pattern.compile("-?\\d[\\d.,]*");

    private final Client client;

    Links(Client client) {
        this.client = client;
    }

    /** Goes to each of them, which must say the same number; how many there were. */
    int walk(String address) {
        Answer page = client.get(address);
        assertThat(page.status()).as(address).isEqualTo(200);
        int walked = 0;
        for (MatchResult link : LINK.matcher(page.text()).results().toList()) {
            String to = link.group(1).replace("&amp;", "&");
            String text = link.group(2).replaceAll("<[^>]*>", "").strip();
            Answer there = client.get(to);
            assertThat(there.status()).as(to).isEqualTo(200);
            if (A_NUMBER.matcher(text).matches()) {
                if (to.startsWith("/counts")) {
                    assertThat(number(there.text())).as(to).isEqualTo(text);
                } else {
                    assertThat(there.text()).as(to).contains(">" + text + "<");
                }
                walked++;
            }
        }
        return walked;
    }

    /** The number that a page about one says. */
    static String number(String page) {
        Matcher matcher = COUNTED.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
