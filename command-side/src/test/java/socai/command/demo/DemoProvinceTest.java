package socai.command.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.events.wire.EventJson;
import socai.identity.Identity;

class DemoProvinceTest {

    private static final LocalDate TODAY = Told.TODAY;

    @Test
    void theSameArgumentsGiveTheSameBytes() throws NoSuchAlgorithmException {
        assertThat(sha256(Told.of(7, 500, TODAY))).isEqualTo(sha256(Told.of(7, 500, TODAY)));
    }

    @Test
    void anotherSeedGivesOtherFacts() throws NoSuchAlgorithmException {
        assertThat(sha256(Told.of(7, 500, TODAY))).isNotEqualTo(sha256(Told.of(8, 500, TODAY)));
    }

    @Test
    void aPersonDoesNotDependOnHowManyPeopleThereAre() {
        List<List<Fact>> many = Told.of(7, 2_000, TODAY).careers();

        assertThat(Told.of(7, 300, TODAY).careers()).isEqualTo(many.subList(0, 300));
    }

    @Test
    void peopleFromAnIndexOnAreThoseThatComeThereAmongAll() {
        DemoProvince province = new DemoProvince(7, 1_000, TODAY);

        assertThat(province.people(990).map(person -> person.facts(Told.SEALED)))
                .isEqualTo(province.people().skip(990).map(p -> p.facts(Told.SEALED)).toList());
        assertThat(province.people(1_000)).isEmpty();
    }

    @Test
    void factsOfAPersonAreTheSameEachTimeTheyAreAskedFor() {
        DemoPerson person =
                new DemoProvince(7, 10, TODAY).people().skip(9).findFirst().orElseThrow();

        assertThat(person.facts(Told.SEALED)).isEqualTo(person.facts(Told.SEALED));
    }

    @Test
    void noTwoPeopleShareAnIdentityNumberOrAnId() {
        List<DemoPerson> people = new DemoProvince(7, 20_000, TODAY).people().toList();

        assertThat(people.stream().map(DemoPerson::identity).map(Identity::number))
                .doesNotHaveDuplicates();
        assertThat(people.stream().map(DemoPerson::id)).doesNotHaveDuplicates();
    }

    @Test
    void eightThousandPeopleAreAboutSixtyThousandEvents() {
        long events = Told.of(Told.SEED, 8_000, TODAY).all().count();

        assertThat(events).isCloseTo(60_000, within(3_000L));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 3_001, 20_000})
    void sevenAndAHalfEventsTellACareer(int people) {
        assertThat(personnelEvents(people, TODAY))
                .isCloseTo(people * 15L / 2, within(people * 3L / 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-01", "2028-02-29", "2031-08-31"})
    void theAverageHoldsOnOtherDays(LocalDate today) {
        assertThat(personnelEvents(4_000, today)).isCloseTo(30_000, within(1_500L));
    }

    @Test
    void onlyRetirementsDecidedBeforeTakeEffectAfterToday() {
        Told told = Told.of(Told.SEED, 8_000, TODAY);

        assertThat(told.all().filter(fact -> fact.event().effectiveOn().isAfter(TODAY)))
                .isNotEmpty()
                .allMatch(fact -> fact.authority().reason().startsWith("Nghỉ hưu"))
                .allMatch(fact -> !fact.event().effectiveOn().isAfter(TODAY.plusMonths(6)));
        assertThat(told.all())
                .allMatch(fact -> !fact.authority().basis().signedOn().isAfter(TODAY));
    }

    @Test
    void aNumberIsOneDecisionOfItsIssuerAndYear() {
        Map<String, Object> decisions = new HashMap<>();

        assertThat(Told.of(Told.SEED, 8_000, TODAY).all().map(fact -> fact.authority().basis()))
                .allSatisfy(decision -> {
                    String key =
                            decision.issuer() + decision.signedOn().getYear() + decision.number();
                    decisions.putIfAbsent(key, decision);
                    assertThat(decisions).containsEntry(key, decision);
                });
    }

    @Test
    void aRequestIsNeverUsedTwice() {
        assertThat(Told.of(Told.SEED, 8_000, TODAY).all().map(fact -> fact.authority().request()))
                .doesNotHaveDuplicates();
    }

    @Test
    void mostDecisionsAreSignedBeforeTheyTakeEffect() {
        Told told = Told.of(Told.SEED, 2_000, TODAY);
        long late =
                told.all()
                        .filter(fact ->
                                fact.authority()
                                        .basis()
                                        .signedOn()
                                        .isAfter(fact.event().effectiveOn()))
                        .count();

        assertThat(late).isPositive().isLessThan(told.all().count() / 30);
    }

    @Test
    void anEmptyOrTooLargeProvinceIsRefused() {
        assertThatThrownBy(() -> new DemoProvince(7, 0, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DemoProvince(7, 1_000_001, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayBeforeThePlanIsRefused() {
        assertThatThrownBy(() -> new DemoProvince(7, 10, LocalDate.of(2026, 3, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long personnelEvents(int people, LocalDate today) {
        return Told.of(Told.SEED, people, today).careers().stream().mapToLong(List::size).sum();
    }

    private static String sha256(Told told) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        told.all()
                .forEach(fact -> {
                    digest.update(EventJson.write(fact.event()));
                    digest.update(fact.authority().toString().getBytes(UTF_8));
                });
        return HexFormat.of().formatHex(digest.digest());
    }
}
