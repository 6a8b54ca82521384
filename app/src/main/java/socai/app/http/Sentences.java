package socai.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Sentences for the user in Vietnamese, or in English to those who ask for it. */
final class Sentences {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final ResourceBundle events;
    private final ResourceBundle words;

    private Sentences(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("problems/sentences", locale, NO_FALLBACK);
        this.events = ResourceBundle.getBundle("problems/events", locale, NO_FALLBACK);
        this.words = ResourceBundle.getBundle("problems/words", locale, NO_FALLBACK);
    }

    static Sentences english() {
        return new Sentences(Locale.ENGLISH);
    }

    static Sentences vietnamese() {
        return new Sentences(VIETNAMESE);
    }

    /** The language of a request by Accept-Language; Vietnamese when it names neither. */
    static Sentences in(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") != null) {
            Enumeration<Locale> wanted = request.getLocales();
            while (wanted.hasMoreElements()) {
                String language = wanted.nextElement().getLanguage();
                if (language.equals("en")) {
                    return new Sentences(Locale.ENGLISH);
                }
                if (language.equals("vi")) {
                    break;
                }
            }
        }
        return new Sentences(VIETNAMESE);
    }

    Locale locale() {
        return locale;
    }

    /**
     * The sentence of this key.
     *
     * @throws MissingResourceException when nobody wrote it
     */
    String say(String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(this::text).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(texts);
    }

    /** Events and kinds are named in the language of the sentence. */
    private String text(Object argument) {
        if (argument instanceof Collection<?> many) {
            return many.stream().map(this::text).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(argument);
        if (words.containsKey(text)) {
            return words.getString(text);
        }
        return events.containsKey(text) ? events.getString(text) : text;
    }
}
