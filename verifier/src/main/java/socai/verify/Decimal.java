package socai.verify;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Whole numbers as the formats write them: ASCII digits without leading zeroes. */
final class Decimal {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Decimal() {}

    static OptionalLong parse(String text) {
        return NUMBER.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
