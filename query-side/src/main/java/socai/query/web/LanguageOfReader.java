package socai.query.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Chooses the language of a page: {@code ?lang=vi|en} in the address, else the cookie that keeps an
 * earlier choice, else what the browser prefers, else Vietnamese. Other languages are passed over.
 */
public final class LanguageOfReader implements LocaleResolver, HandlerInterceptor {

    static final Locale VIETNAMESE = Locale.of("vi");
    static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);
    static final String NAME = "lang";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request).or(() -> kept(request)).orElseGet(() -> preferred(request));
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        ResponseCookie cookie =
                ResponseCookie.from(NAME, Objects.requireNonNull(locale).getLanguage())
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        Objects.requireNonNull(response).addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Keeps the language that the address names. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        chosen(request).ifPresent(language -> setLocale(request, response, language));
        return true;
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Stream.ofNullable(request.getParameter(NAME))
                .flatMap(LanguageOfReader::known)
                .findFirst();
    }

    private static Optional<Locale> kept(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .flatMap(cookie -> known(cookie.getValue()))
                        .findFirst();
    }

    private static Locale preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return VIETNAMESE;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> known(locale.getLanguage()))
                .findFirst()
                .orElse(VIETNAMESE);
    }

    private static Stream<Locale> known(String language) {
        return LANGUAGES.stream().filter(known -> known.getLanguage().equals(language));
    }
}
