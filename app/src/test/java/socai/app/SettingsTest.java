package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.app.Settings.BadSetting;
import socai.app.Settings.External;

/** What an operator may say, and what is answered to what cannot be meant. */
class SettingsTest {

    private final Map<String, String> environment = new HashMap<>(Map.of("HOME", "/home/hoa"));

    @Test
    void withNothingSaidBothSidesRunOnPort8080WithTheDemonstrationInTheUsersFolder() {
        Settings settings = settings();

        assertThat(settings.side()).isEqualTo(Side.ALL);
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.external()).isNull();
        assertThat(settings.demoPeople()).isEqualTo(Settings.DEMO_PEOPLE);
        assertThat(settings.data().toString()).startsWith("/home/hoa/").endsWith("/socai");
    }

    @Test
    void theScaleIsSaidInEitherFormAndNoDemoWinsWhenItComesLast() {
        assertThat(settings("--scale", "300").demoPeople()).isEqualTo(300);
        assertThat(settings("--scale=1000000").demoPeople()).isEqualTo(1_000_000);
        assertThat(settings("--scale=5", "--no-demo").demoPeople()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2000001", "many", "", "1.5", "99999999999"})
    void aScaleThatIsNoNumberOfPeopleIsRefusedWithTheRange(String scale) {
        refused("--scale=" + scale)
                .withMessageContaining("«" + scale + "»")
                .withMessageContaining("from 1 to 1000000");
    }

    @Test
    void anUnknownOptionAndAScaleWithoutNumberAreRefusedWithWhatIsKnown() {
        refused("--demo").withMessageContaining("«--demo»").withMessageContaining("--no-demo");
        refused("--scale").withMessageContaining("«--scale»").withMessageContaining("--scale N");
        refused("run").withMessageContaining("«run»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "80a", " "})
    void aPortThatIsNoneIsRefused(String port) {
        environment.put("SOCAI_PORT", port);
        refused().withMessageContaining("SOCAI_PORT").withMessageContaining("from 1 to 65535");
    }

    @Test
    void thePortAndTheFolderComeFromTheEnvironment() {
        environment.put("SOCAI_PORT", "9090");
        environment.put("SOCAI_DATA", "/srv/sổ cái");
        assertThat(settings().port()).isEqualTo(9090);
        assertThat(settings().data()).isEqualTo(Path.of("/srv/sổ cái"));
        environment.put("SOCAI_DATA", "here");
        assertThat(settings().data()).isEqualTo(Path.of("here").toAbsolutePath());
    }

    @Test
    void oneSideAloneNeedsAnExternalDatabase() {
        refused("--side=command").withMessageContaining("SOCAI_DB_URL");
        refused("--side=query").withMessageContaining("SOCAI_DB_URL");
        environment.put("SOCAI_DB_URL", "jdbc:postgresql://db:5432/socai");
        assertThat(settings("--side=command").side()).isEqualTo(Side.COMMAND);
        assertThat(settings("--side=query").side()).isEqualTo(Side.QUERY);
        refused("--side=both").withMessageContaining("«both»").withMessageContaining("all");
    }

    @Test
    void anExternalDatabaseIsReachedAsSaidAndAsSocaiByDefault() {
        environment.put("SOCAI_DB_URL", "jdbc:postgresql://db:5432/socai");
        assertThat(settings().external())
                .isEqualTo(new External("jdbc:postgresql://db:5432/socai", "socai", ""));
        environment.put("SOCAI_DB_USER", "hr");
        environment.put("SOCAI_DB_PASSWORD", "secret");
        assertThat(settings().external())
                .isEqualTo(new External("jdbc:postgresql://db:5432/socai", "hr", "secret"));
    }

    @Test
    void anAddressOfAnotherKindOfDatabaseIsRefused() {
        environment.put("SOCAI_DB_URL", "jdbc:oracle:thin:@db");
        refused().withMessageContaining("jdbc:postgresql://");
    }

    @Test
    void thePasswordIsNotInWhatIsLogged() {
        environment.put("SOCAI_DB_URL", "jdbc:postgresql://db:5432/socai");
        environment.put("SOCAI_DB_PASSWORD", "secret");
        assertThat(settings().toString()).doesNotContain("secret");
    }

    @Test
    void theLogHasItsNameFromTheEnvironmentAndItMustFitInALineOfANote() {
        assertThat(settings().logOrigin()).isEqualTo("socai.local/thai-nguyen");
        environment.put("SOCAI_LOG_ORIGIN", "so.thainguyen.gov.vn/nhan-su");
        assertThat(settings().logOrigin()).isEqualTo("so.thainguyen.gov.vn/nhan-su");
        environment.put("SOCAI_LOG_ORIGIN", "sổ cái");
        refused().withMessageContaining("SOCAI_LOG_ORIGIN").withMessageContaining("«sổ cái»");
        environment.put("SOCAI_LOG_ORIGIN", "a+b");
        refused().withMessageContaining("«a+b»");
    }

    private Settings settings(String... options) {
        return Settings.of(List.of(options), environment);
    }

    private ThrowableAssertAlternative<BadSetting> refused(String... options) {
        return assertThatExceptionOfType(BadSetting.class).isThrownBy(() -> settings(options));
    }
}
