package socai.command.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.command.demo.DemoUnit.Former;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.EthnicGroup;
import socai.events.UnitCode;
import socai.events.organisation.GroupCount;
import socai.events.organisation.HeadcountAct;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.NumberOrigin;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.SuccessorNumbers;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitMerged;
import socai.reference.FoundingReadings;
import socai.reference.Province.Commune;

/** The facts about bodies and the plan: establishment, posts, population, tasks, by day. */
final class Organisation {

    /** Posts from a day on, in percent of the posts of today. */
    private record Revision(LocalDate on, int percent) {}

    private static final List<Revision> REVISIONS =
            List.of(
                    new Revision(Days.OPENING, 121),
                    new Revision(LocalDate.of(2015, 1, 1), 110),
                    new Revision(LocalDate.of(2021, 1, 1), 101),
                    new Revision(Days.REORGANISATION, 102),
                    new Revision(LocalDate.of(2026, 1, 1), 100));

    private static final LocalDate CENSUS_2019 = LocalDate.of(2019, 4, 1);
    private static final String INVENTED = "Số liệu minh họa";
    private static final String POPULATION_SOURCE =
            "Dân số 31/12/2024: nguồn công khai; tỷ lệ DTTS: số liệu minh họa";

    /** No subject among people has this index. */
    private static final int SUBJECT = -1;

    private final DemoUnits units;
    private final Headcounts headcounts;
    private final Offices offices;
    private final Register register;
    private final Tasks tasks;

    Organisation(
            long seed, DemoUnits units, Headcounts headcounts, Offices offices, LocalDate today) {
        this.units = units;
        this.headcounts = headcounts;
        this.offices = offices;
        this.register = new Register(seed, SUBJECT);
        this.tasks = new Tasks(seed, units.all(), today);
    }

    /**
     * In order of day; on one day a body is established before anything else is said of it. To be
     * called once.
     */
    List<Fact> facts() {
        List<Fact> all = new ArrayList<>();
        for (DemoUnit unit : units.all()) {
            establish(unit, all);
        }
        for (DemoUnit unit : units.all()) {
            assign(unit);
            if (unit.isCommune()) {
                populate(unit);
            }
        }
        all.addAll(register.facts());
        all.add(Reference.plan());
        all.addAll(readings());
        all.addAll(tasks.facts());
        all.sort(Comparator.comparing(fact -> fact.event().effectiveOn()));
        return List.copyOf(all);
    }

    private void establish(DemoUnit unit, List<Fact> real) {
        Former former = unit.former();
        if (former == null) {
            found(unit, unit.code(), unit.name());
            return;
        }
        real.add(Reference.commune(unit));
        found(unit, former.code(), former.name());
        LocalDate on = Days.REORGANISATION;
        Decision decision = byProvince(Act.REORGANISATION, on);
        register.add(
                new UnitMerged(former.code(), on, unit.code(), SuccessorNumbers.STATED),
                Act.REORGANISATION,
                decision);
    }

    private void found(DemoUnit unit, UnitCode code, String name) {
        UnitEstablished established =
                new UnitEstablished(code, Days.OPENING, name, unit.level(), unit.function());
        Act act = Act.ESTABLISHMENT;
        register.add(established, act, byProvince(act, Days.OPENING));
    }

    private void assign(DemoUnit unit) {
        int posts = headcounts.assigned(unit);
        HeadcountKind kind =
                unit.isCouncil() ? HeadcountKind.COUNCIL_MEMBERS : HeadcountKind.ASSIGNED;
        @Nullable HeadcountAssigned last = null;
        for (Revision revision : REVISIONS) {
            int percent = unit.isCouncil() ? 100 : revision.percent();
            HeadcountAssigned next =
                    new HeadcountAssigned(
                            unit.codeOn(revision.on()),
                            revision.on(),
                            kind,
                            HeadcountAct.ASSIGNED,
                            Math.ceilDiv(posts * percent, 100),
                            origin(unit, revision.on()));
            boolean same =
                    last != null
                            && last.unit().equals(next.unit())
                            && Objects.equals(last.persons(), next.persons());
            if (!same) {
                register.add(next, Act.HEADCOUNT, byProvince(Act.HEADCOUNT, revision.on()));
                last = next;
            }
        }
    }

    private void populate(DemoUnit unit) {
        Commune commune = units.communeOf(unit);
        int minority = DemoShares.minority(commune);
        int total = commune.population();
        populate(unit, Days.OPENING, total * 87L, minority * 88L, INVENTED);
        populate(unit, CENSUS_2019, total * 94L, minority * 94L, INVENTED);
        populate(unit, Days.REORGANISATION, total * 100L, minority * 100L, POPULATION_SOURCE);
    }

    private void populate(
            DemoUnit unit, LocalDate on, long totalPercent, long minorityPercent, String source) {
        int total = Math.toIntExact(totalPercent / 100);
        int minority = Math.toIntExact(minorityPercent / 100);
        List<GroupCount> groups = new ArrayList<>(unit.region().residents(minority));
        groups.add(new GroupCount(EthnicGroup.KINH, total - minority));
        PopulationRecorded recorded =
                new PopulationRecorded(
                        unit.codeOn(on),
                        on,
                        total,
                        minority,
                        groups,
                        null,
                        source,
                        origin(unit, on));
        Act act = Act.POPULATION;
        Decision decision = offices.homeAffairs().decision(act, Days.workingDay(on));
        register.add(recorded, act, decision);
    }

    /** What a commune has on its first day is stated by the decision that made it. */
    private static NumberOrigin origin(DemoUnit unit, LocalDate on) {
        return unit.former() != null && on.equals(Days.REORGANISATION)
                ? NumberOrigin.REORGANISATION
                : NumberOrigin.OWN_DECISION;
    }

    /** Under one notice, as the founding decision of a new ledger chooses them. */
    private List<Fact> readings() {
        Decision notice = offices.province().document("TB", Days.PLAN_IN_FORCE);
        return FoundingReadings.of(Reference.PLAN_128, Days.PLAN_IN_FORCE).stream()
                .map(choice ->
                        new Fact(
                                choice,
                                new Authority(
                                        Authority.DEMO_ACTOR,
                                        notice,
                                        "Chọn cách hiểu Kế hoạch (dữ liệu minh họa)",
                                        UUID.nameUUIDFromBytes(
                                                ("demo-reading:" + choice.reading())
                                                        .getBytes(UTF_8)))))
                .toList();
    }

    private Decision byProvince(Act act, LocalDate on) {
        return offices.province().decision(act, Days.workingDay(on.minusDays(10)));
    }
}
