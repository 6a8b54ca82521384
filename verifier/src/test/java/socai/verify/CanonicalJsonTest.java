package socai.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One object has one canonical form (RFC 8785). */
class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1,\"b\":[{\"c\":\"Sở\",\"d\":null},[],true,-3,0.5,-0.25,10]}",
                "{\"\":\"\",\"a\":\"\\n\\u000b\\\\\\\"\",\"aa\":{\"b\":false}}"
            })
    void whatIsCanonicalIsTaken(String json) {
        assertThat(CanonicalJson.isObject(json.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}}",
                "{} ",
                "{\"a\": 1}",
                "{\"a\":1,}",
                "{\"a\":}",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":{\"c\":1,\"b\":1}}",
                "{\"a\":[1,{\"c\":1,\"c\":1}]}",
                "{\"a\":[1,]}",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":+1}",
                "{\"a\":True}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u000B\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"b}"
            })
    void whatIsNotIsRefused(String json) {
        assertThat(CanonicalJson.isObject(json.getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 200_000})
    void howeverDeepItIsItIsJudged(int depth) {
        String nested = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        assertThat(CanonicalJson.isObject(nested.getBytes(UTF_8))).isEqualTo(depth == 50);
    }
}
