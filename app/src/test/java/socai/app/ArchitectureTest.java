package socai.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import socai.events.organisation.UnitFunction;

/** Who may import whom: each row of the table in STYLE.md is a rule here. */
@AnalyzeClasses(packages = "socai", importOptions = ProductClasses.class)
class ArchitectureTest {

    /** The JDK without its doors to databases, networks and screens. */
    private static final String[] PLAIN_JAVA = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.math..",
        "java.text..",
        "java.nio",
        "java.nio.charset..",
        "java.io",
        "org.jspecify.."
    };

    private static final String[] STREAMS = {
        "socai.command.personnel..", "socai.command.organisation..", "socai.command.plan.."
    };

    private static final String[] QUESTIONS = {
        "socai.query.compliance..",
        "socai.query.roster..",
        "socai.query.units..",
        "socai.query.tasks.."
    };

    private static final String[] SQL = {
        "java.sql..",
        "javax.sql..",
        "org.springframework.jdbc..",
        "org.springframework.dao..",
        "org.springframework.transaction..",
        "org.postgresql..",
        "org.flywaydb.."
    };

    private static final String[] WEB = {
        "org.springframework.web..",
        "org.springframework.http..",
        "jakarta.servlet..",
        "org.thymeleaf..",
        "io.swagger.."
    };

    /** Clause II.5: an answer that chose its units by itself would sum over others. */
    @ArchTest
    static final ArchRule only_the_scope_says_which_units_are_summed =
            noClasses()
                    .that()
                    .haveNameNotMatching("socai\\.query\\.compliance\\.(UnitScope|AsKnown)(\\$.*)?")
                    .should()
                    .callMethodWhere(
                            target(nameMatching("everyUnit|provinceLevel"))
                                    .and(target(owner(name("socai.query.compliance.AsKnown")))));

    /** The demonstration has police; whoever else asks for them asks {@code isUnderThePlan}. */
    @ArchTest
    static final ArchRule only_the_function_itself_knows_army_and_police =
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(UnitFunction.class)
                    .and()
                    .resideOutsideOfPackage("socai.command.demo..")
                    .should()
                    .accessField(UnitFunction.class, "ARMED_FORCES");

    @ArchTest
    static final ArchRule events_know_only_events =
            only("socai.events", with(PLAIN_JAVA, "socai.events"));

    @ArchTest
    static final ArchRule facts_of_a_stream_know_only_shared_values =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "socai.events.personnel..",
                            "socai.events.organisation..",
                            "socai.events.plan..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            with(
                                    PLAIN_JAVA,
                                    "socai.events",
                                    "socai.events.personnel",
                                    "socai.events.organisation",
                                    "socai.events.plan"));

    @ArchTest
    static final ArchRule facts_of_one_stream_do_not_know_another =
            slices().matching("socai.events.(personnel|organisation|plan)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule the_wire_knows_events_and_json =
            only(
                    "socai.events.wire..",
                    with(
                            PLAIN_JAVA,
                            "socai.events..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "org.axonframework.serialization.."));

    @ArchTest
    static final ArchRule the_timeline_is_pure =
            only("socai.timeline..", with(PLAIN_JAVA, "socai.timeline..", "socai.events"));

    @ArchTest
    static final ArchRule the_plans_rules_are_pure =
            only(
                    "socai.plan..",
                    with(
                            PLAIN_JAVA,
                            "socai.plan..",
                            "socai.events",
                            "socai.events.organisation",
                            "socai.events.plan"));

    @ArchTest
    static final ArchRule what_lies_ahead_is_computed_by_the_plans_rules_alone =
            only(
                    "socai.outlook..",
                    with(
                            PLAIN_JAVA,
                            "socai.outlook..",
                            "socai.plan",
                            "socai.events",
                            "socai.events.plan"));

    @ArchTest
    static final ArchRule the_rules_of_a_career_are_pure =
            only(
                    "socai.career..",
                    with(
                            PLAIN_JAVA,
                            "socai.career..",
                            "socai.events",
                            "socai.events.personnel",
                            "socai.timeline"));

    @ArchTest
    static final ArchRule the_rules_of_a_persons_file_are_pure =
            only(
                    "socai.dossier..",
                    with(
                            PLAIN_JAVA,
                            "socai.dossier..",
                            "socai.career",
                            "socai.events",
                            "socai.events.personnel",
                            "socai.timeline"));

    @ArchTest
    static final ArchRule the_rules_of_a_bodys_life_are_pure =
            only(
                    "socai.organisation..",
                    with(
                            PLAIN_JAVA,
                            "socai.organisation..",
                            "socai.events",
                            "socai.events.organisation",
                            "socai.timeline"));

    @ArchTest
    static final ArchRule the_rules_of_a_plans_tasks_are_pure =
            only(
                    "socai.tasks..",
                    with(
                            PLAIN_JAVA,
                            "socai.tasks..",
                            "socai.events",
                            "socai.events.plan",
                            "socai.timeline"));

    @ArchTest
    static final ArchRule identities_know_only_ciphers =
            only(
                    "socai.identity..",
                    with(
                            PLAIN_JAVA,
                            "socai.identity..",
                            "socai.events",
                            "java.nio..",
                            "java.security..",
                            "javax.crypto.."));

    @ArchTest
    static final ArchRule the_log_knows_only_hashes_keys_and_files =
            only("socai.log..", with(PLAIN_JAVA, "socai.log", "java.nio..", "java.security.."));

    @ArchTest
    static final ArchRule reference_tables_know_only_values_and_csv =
            only(
                    "socai.reference..",
                    with(
                            PLAIN_JAVA,
                            "socai.reference..",
                            "socai.events..",
                            "socai.text",
                            "tools.jackson.."));

    @ArchTest
    static final ArchRule what_a_text_is_knows_the_tables_of_unicode_alone =
            only("socai.text..", with(PLAIN_JAVA, "socai.text", "com.ibm.icu.."));

    @ArchTest
    static final ArchRule what_commands_share_knows_no_stream_and_no_technique =
            only(
                    "socai.command",
                    with(
                            PLAIN_JAVA,
                            "socai.command",
                            "socai.events",
                            "socai.text",
                            "java.security",
                            "org.axonframework..",
                            "org.slf4j.."));

    @ArchTest
    static final ArchRule a_stream_decides_without_web_or_database =
            noClasses()
                    .that()
                    .resideInAnyPackage(STREAMS)
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            with(
                                    with(PLAIN_JAVA, STREAMS),
                                    "socai.command",
                                    "socai.events..",
                                    "socai.timeline",
                                    "socai.career",
                                    "socai.dossier",
                                    "socai.organisation",
                                    "socai.tasks",
                                    "socai.identity",
                                    "org.axonframework.."));

    @ArchTest
    static final ArchRule a_reorganisation_knows_the_streams_and_decides_nothing_with_a_database =
            only(
                    "socai.command.reorganisation..",
                    with(
                            PLAIN_JAVA,
                            "socai.command",
                            "socai.command.reorganisation",
                            "socai.command.personnel",
                            "socai.command.organisation",
                            "socai.organisation",
                            "socai.timeline",
                            "socai.events..",
                            "org.axonframework.."));

    @ArchTest
    static final ArchRule a_founding_knows_the_streams_and_the_reference_data =
            only(
                    "socai.command.founding..",
                    with(
                            PLAIN_JAVA,
                            "socai.command",
                            "socai.command.founding",
                            "socai.command.organisation",
                            "socai.command.plan",
                            "socai.reference",
                            "socai.events..",
                            "org.axonframework.."));

    @ArchTest
    static final ArchRule a_stream_does_not_know_another =
            slices().matching("socai.command.(personnel|organisation|plan)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule a_roster_is_judged_without_web_or_database =
            only(
                    "socai.command.roster..",
                    with(
                            PLAIN_JAVA,
                            "socai.command",
                            "socai.command.roster",
                            "socai.command.personnel",
                            "socai.events",
                            "socai.events.personnel",
                            "socai.identity",
                            "socai.reference",
                            "socai.text",
                            "java.security",
                            "tools.jackson..",
                            "org.axonframework.modelling.command",
                            "org.slf4j"));

    @ArchTest
    static final ArchRule a_stream_does_not_know_who_calls_it_or_keeps_it =
            none(
                    STREAMS,
                    "socai.command.http..",
                    "socai.command.ledger..",
                    "socai.command.registers..",
                    "socai.command.roster..",
                    "socai.command.reorganisation..",
                    "socai.command.founding..",
                    "socai.command.demo..");

    @ArchTest
    static final ArchRule recording_over_http_knows_commands_and_the_web =
            only(
                    "socai.command.http..",
                    with(
                            with(with(PLAIN_JAVA, STREAMS), WEB),
                            "socai.command",
                            "socai.command.http",
                            "socai.command.roster",
                            "socai.command.reorganisation",
                            "socai.command.founding",
                            "socai.events",
                            "socai.events.personnel",
                            "socai.events.organisation",
                            "socai.events.plan",
                            "socai.identity",
                            "socai.log",
                            "socai.reference",
                            "socai.text",
                            "java.net",
                            "java.security",
                            "jakarta.validation..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation.."));

    @ArchTest
    static final ArchRule recording_over_http_sees_no_sql =
            none(new String[] {"socai.command.http.."}, SQL);

    @ArchTest
    static final ArchRule the_ledger_knows_the_wire_the_store_and_the_database =
            only(
                    "socai.command.ledger..",
                    with(
                            with(PLAIN_JAVA, SQL),
                            "java.security",
                            "org.springframework.core",
                            "socai.command",
                            "socai.command.ledger",
                            "socai.events",
                            "socai.events.wire",
                            "socai.text",
                            "socai.log",
                            "org.axonframework..",
                            "org.slf4j.."));

    @ArchTest
    static final ArchRule registers_know_no_web_and_decide_for_no_single_stream =
            only(
                    "socai.command.registers..",
                    with(
                            with(PLAIN_JAVA, SQL),
                            "socai.command",
                            "socai.command.registers",
                            "socai.command.ledger",
                            "socai.command.personnel",
                            "socai.command.roster",
                            "socai.command.organisation",
                            "socai.command.plan",
                            "socai.career",
                            "socai.organisation",
                            "socai.timeline",
                            "socai.events",
                            "socai.events.wire",
                            "socai.events.personnel",
                            "socai.events.organisation",
                            "socai.events.plan",
                            "socai.identity",
                            "socai.text",
                            "org.axonframework.."));

    @ArchTest
    static final ArchRule the_demonstration_is_told_in_events_alone =
            only(
                    "socai.command.demo..",
                    with(
                            PLAIN_JAVA,
                            "socai.command.demo",
                            "socai.events",
                            "socai.events.personnel",
                            "socai.events.organisation",
                            "socai.events.plan",
                            "socai.identity",
                            "socai.outlook",
                            "socai.reference"));

    @ArchTest
    static final ArchRule a_question_knows_events_rules_and_sql =
            noClasses()
                    .that()
                    .resideInAnyPackage(QUESTIONS)
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            with(
                                    with(with(PLAIN_JAVA, SQL), QUESTIONS),
                                    "socai.query",
                                    "socai.query.knowledge",
                                    "socai.query.replay",
                                    "socai.events..",
                                    "socai.timeline",
                                    "socai.career",
                                    "socai.dossier",
                                    "socai.organisation",
                                    "socai.plan",
                                    "socai.outlook",
                                    "socai.tasks",
                                    "socai.reference",
                                    "socai.identity",
                                    "org.axonframework.queryhandling",
                                    "org.axonframework.eventhandling"));

    @ArchTest
    static final ArchRule a_question_does_not_know_another =
            slices().matching("socai.query.(compliance|roster|units|tasks)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule what_was_known_is_found_in_signed_checkpoints_alone =
            only(
                    "socai.query.knowledge..",
                    with(
                            with(PLAIN_JAVA, SQL),
                            "socai.query",
                            "socai.query.knowledge",
                            "socai.log"));

    @ArchTest
    static final ArchRule replay_knows_no_question =
            none(new String[] {"socai.query.replay.."}, with(QUESTIONS, WEB));

    @ArchTest
    static final ArchRule answering_over_http_sees_no_sql =
            none(new String[] {"socai.query.http.."}, with(SQL, "socai.query.web.."));

    @ArchTest
    static final ArchRule pages_see_no_sql =
            none(new String[] {"socai.query.web.."}, with(SQL, "socai.query.http.."));

    @ArchTest
    static final ArchRule a_question_does_not_know_who_asks_it =
            none(QUESTIONS, with(WEB, "socai.query.http..", "socai.query.web.."));

    @ArchTest
    static final ArchRule answering_does_not_know_deciding =
            none(new String[] {"socai.query.."}, "socai.command..");

    @ArchTest
    static final ArchRule deciding_does_not_know_answering =
            none(new String[] {"socai.command.."}, "socai.query..");

    @ArchTest
    static final ArchRule the_verifier_shares_nothing_with_what_it_checks =
            only(
                    "socai.verify..",
                    with(
                            PLAIN_JAVA,
                            "socai.verify..",
                            "java.security..",
                            "java.sql..",
                            "javax.sql..",
                            "org.postgresql.."));

    @ArchTest
    static final ArchRule nobody_but_the_application_knows_the_verifier =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("socai.verify..", "socai.app")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("socai.verify..");

    @ArchTest
    static final ArchRule nobody_knows_the_application =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("socai.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("socai.app..", "socai.benchmarks..");

    @ArchTest
    static final ArchRule the_embedded_database_knows_nothing_of_the_ledger =
            noClasses()
                    .that()
                    .resideInAPackage("socai.app.postgres..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("socai..")
                                    .and(resideOutsideOfPackage("socai.app.postgres..")));

    private static ArchRule only(String who, String... whom) {
        return noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(whom);
    }

    private static ArchRule none(String[] who, String... whom) {
        return noClasses()
                .that()
                .resideInAnyPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(whom);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
