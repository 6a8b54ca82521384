package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.command.Refusal;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventKind;

/** Every code that a client can meet has a sentence in both languages. */
class SentencesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyCodeInUseHasASentenceAndEverySentenceIsInUse(String language) throws IOException {
        assertThat(UsedCodes.all()).hasSizeGreaterThan(40);
        assertThat(sentences(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(UsedCodes.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyEventHasANameOfItsOwn(String language) throws IOException {
        Properties names = new Properties();
        try (var in =
                Files.newBufferedReader(
                        Path.of(
                                "src/main/resources/problems/events_%s.properties"
                                        .formatted(language)))) {
            names.load(in);
        }
        assertThat(names.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalog.all().stream().map(EventKind::name).distinct().toList());
        assertThat(names.values()).doesNotHaveDuplicates();
    }

    @Test
    void bothLanguagesNameTheSameFactsAndSayItDifferently() throws IOException {
        Properties vietnamese = sentences("vi");
        Properties english = sentences("en");
        for (String code : vietnamese.stringPropertyNames()) {
            assertThat(places(english.getProperty(code)))
                    .as(code)
                    .isEqualTo(places(vietnamese.getProperty(code)));
            assertThat(english.getProperty(code)).isNotEqualTo(vietnamese.getProperty(code));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void noSentenceIsBrokenByAnApostropheOrABrace(String language) throws IOException {
        Properties sentences = sentences(language);
        for (String code : sentences.stringPropertyNames()) {
            String sentence = sentences.getProperty(code);
            String said = MessageFormat.format(sentence, "a", "b", "c", "d", "e", "f", "g");
            assertThat(said).as(code).hasSizeGreaterThan(5).doesNotContain("{", "}");
            assertThat(sentence).as(code).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void noRefusalNamesAFactThatItDoesNotHave(String language) throws IOException {
        Properties sentences = sentences(language);
        for (Refusal refusal : UsedCodes.refusals()) {
            int facts = refusal.getClass().getRecordComponents().length;
            assertThat(places(sentences.getProperty(refusal.code())))
                    .as(refusal.code())
                    .allMatch(place -> Integer.parseInt(place) < facts);
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Properties sentences(String language) throws IOException {
        Properties properties = new Properties();
        String name = "/problems/sentences_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(SentencesTest.class.getResourceAsStream(name)),
                        UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
