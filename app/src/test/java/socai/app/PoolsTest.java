package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** Who records and who answers use connections of their own. */
@WithProduct(demoPeople = 300)
@Timeout(120)
class PoolsTest {

    private static final int OF_EMBEDDED_SERVER_FOR_THE_SERVICE = 47;

    @Test
    void bothPoolsTogetherFitTheEmbeddedServer(Product product) {
        List<HikariDataSource> pools =
                Stream.of(Pools.RECORDING, Pools.ANSWERING)
                        .map(name -> (HikariDataSource) product.part(name, DataSource.class))
                        .toList();

        assertThat(pools).doesNotHaveDuplicates();
        assertThat(pools.stream().mapToInt(HikariDataSource::getMaximumPoolSize).sum())
                .isLessThan(OF_EMBEDDED_SERVER_FOR_THE_SERVICE);
    }

    @Test
    void healthSpeaksOfEachPool(Product product) {
        JsonNode database =
                product.client().get("/actuator/health").json().at("/components/db/components");

        assertThat(database.propertyNames()).containsExactlyInAnyOrder("recording", "answering");
    }

    @ParameterizedTest
    @ValueSource(classes = {CommandSide.class, QuerySide.class})
    void noPartTakesAConnectionWithoutSayingWhose(Class<?> half) {
        Class<?> own = half == CommandSide.class ? Recording.class : Answering.class;
        List<Parameter> taken =
                Arrays.stream(half.getDeclaredMethods())
                        .map(Method::getParameters)
                        .flatMap(Arrays::stream)
                        .filter(PoolsTest::isOfADatabase)
                        .toList();

        assertThat(taken)
                .isNotEmpty()
                .allSatisfy(parameter ->
                        assertThat(parameter.getAnnotations())
                                .as("%s", parameter.getDeclaringExecutable())
                                .extracting(annotation -> (Object) annotation.annotationType())
                                .containsExactly(own));
    }

    private static boolean isOfADatabase(Parameter parameter) {
        return parameter.getType() == DataSource.class
                || parameter.getType() == PlatformTransactionManager.class;
    }
}
