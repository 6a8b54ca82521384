package socai.command.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import socai.command.demo.DemoUnit.Former;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.reference.Province;
import socai.reference.Province.Body;
import socai.reference.Province.Commune;

/**
 * The bodies of the demonstration: every commune of today, every body of the province except those
 * whose existence after the merger no source confirms (confidence {@code ?}), and the police of the
 * province, which no figure of the plan counts (II.5).
 */
final class DemoUnits {

    /** What is invented about a body of the province. */
    private record Sketch(String symbol, int posts, int minorityPermille) {}

    private static final Map<String, Sketch> SKETCHES =
            Map.ofEntries(
                    Map.entry("VAN-PHONG-UBND", new Sketch("QĐ-VP", 70, 90)),
                    Map.entry("SO-NOI-VU", new Sketch("QĐ-SNV", 75, 140)),
                    Map.entry("SO-TU-PHAP", new Sketch("QĐ-STP", 42, 150)),
                    Map.entry("SO-TAI-CHINH", new Sketch("QĐ-STC", 110, 70)),
                    Map.entry("SO-CONG-THUONG", new Sketch("QĐ-SCT", 60, 80)),
                    Map.entry("SO-NN-MT", new Sketch("QĐ-SNNMT", 160, 160)),
                    Map.entry("SO-XAY-DUNG", new Sketch("QĐ-SXD", 95, 60)),
                    Map.entry("SO-KHCN", new Sketch("QĐ-SKHCN", 45, 70)),
                    Map.entry("SO-VHTTDL", new Sketch("QĐ-SVHTTDL", 65, 190)),
                    Map.entry("SO-GDDT", new Sketch("QĐ-SGDĐT", 60, 130)),
                    Map.entry("SO-Y-TE", new Sketch("QĐ-SYT", 65, 120)),
                    Map.entry("SO-DAN-TOC-TON-GIAO", new Sketch("QĐ-SDTTG", 43, 420)),
                    Map.entry("THANH-TRA-TINH", new Sketch("QĐ-TTr", 48, 90)),
                    Map.entry("BQL-KCN", new Sketch("QĐ-BQL", 40, 50)),
                    Map.entry("VQG", new Sketch("QĐ-VQG", 45, 450)),
                    Map.entry("BAN-DAN-TOC-HDND", new Sketch("QĐ-BDT", 9, 440)));

    private static final Sketch UNKNOWN_BODY = new Sketch("QĐ", 40, 100);

    private static final UnitCode POLICE = new UnitCode("CONG-AN-TINH");
    private static final Sketch OF_POLICE = new Sketch("QĐ-CAT", 45, 230);

    private final List<DemoUnit> all;
    private final int firstCommune;
    private final List<Commune> communes = Province.communes();

    DemoUnits(long seed) {
        List<DemoUnit> units = new ArrayList<>();
        for (Body body : Province.bodies()) {
            if (body.isConfirmed()) {
                units.add(ofProvince(seed, units.size(), body));
            }
        }
        this.firstCommune = units.size();
        for (Commune commune : communes) {
            units.add(ofCommune(seed, units.size(), commune));
        }
        units.add(police(seed, units.size()));
        this.all = List.copyOf(units);
    }

    /** In order of {@link DemoUnit#ordinal()}. */
    List<DemoUnit> all() {
        return all;
    }

    /** The commune that this unit is. */
    Commune communeOf(DemoUnit unit) {
        return communes.get(unit.ordinal() - firstCommune);
    }

    private static DemoUnit ofProvince(long seed, int ordinal, Body body) {
        String code = body.code().value();
        Sketch sketch = SKETCHES.getOrDefault(code, UNKNOWN_BODY);
        String name = body.plainName();
        Dice dice = new Dice(seed, Dice.Purpose.UNIT, ordinal);
        return new DemoUnit(
                ordinal,
                body.code(),
                name,
                body.level(),
                body.function(),
                Region.PROVINCE,
                Issuer.of(seed, name, sketch.symbol()),
                null,
                sketch.posts(),
                sketch.minorityPermille(),
                body.level() == UnitLevel.COUNCIL_BODY ? 100 : dice.between(92, 99));
    }

    private static DemoUnit police(long seed, int ordinal) {
        String name = "Công an tỉnh Thái Nguyên";
        return new DemoUnit(
                ordinal,
                POLICE,
                name,
                UnitLevel.PROVINCE,
                UnitFunction.ARMED_FORCES,
                Region.PROVINCE,
                Issuer.of(seed, name, OF_POLICE.symbol()),
                null,
                OF_POLICE.posts(),
                OF_POLICE.minorityPermille(),
                new Dice(seed, Dice.Purpose.UNIT, ordinal).between(92, 99));
    }

    private static DemoUnit ofCommune(long seed, int ordinal, Commune commune) {
        String initial = commune.name().substring(0, 1).toLowerCase(Locale.ROOT);
        String name = initial + commune.name().substring(1);
        Dice dice = new Dice(seed, Dice.Purpose.UNIT, ordinal);
        int filledPercent = dice.between(92, 99);
        String predecessors = "các xã, phường tiền thân của " + name + " (minh họa)";
        return new DemoUnit(
                ordinal,
                commune.code(),
                commune.name(),
                UnitLevel.COMMUNE,
                UnitFunction.GENERAL,
                commune.formerProvince().equals("Bắc Kạn") ? Region.BAC_KAN : Region.THAI_NGUYEN,
                Issuer.of(seed, "Ủy ban nhân dân " + name, "QĐ-UBND"),
                new Former(
                        new UnitCode("TIEN-THAN-" + commune.code()),
                        "Các xã, phường tiền thân của " + commune.name() + " (minh họa)",
                        Issuer.of(seed, "Ủy ban nhân dân " + predecessors, "QĐ-UBND")),
                44 + Math.min(11, commune.population() / 5_000),
                minorityPermille(dice, commune, filledPercent),
                filledPercent);
    }

    /**
     * The share of minority staff aimed at, around what the plan asks: about half of the communes
     * reach it, a quarter misses by few persons and a quarter by many.
     */
    private static int minorityPermille(Dice dice, Commune commune, int filledPercent) {
        int sharePermille =
                Math.toIntExact(1000L * DemoShares.minority(commune) / commune.population());
        int requiredPermille = 1000 * minimumPercent(sharePermille) / filledPercent;
        int lot = dice.below(100);
        if (requiredPermille == 0) {
            return sharePermille;
        }
        if (lot < 25) {
            return requiredPermille * dice.between(91, 96) / 100;
        }
        if (lot < 50) {
            return requiredPermille * dice.between(45, 80) / 100;
        }
        return requiredPermille * dice.between(112, 210) / 100;
    }

    private static int minimumPercent(int sharePermille) {
        if (sharePermille >= 500) {
            return sharePermille >= 700 ? 35 : 25;
        }
        if (sharePermille >= 300) {
            return 15;
        }
        if (sharePermille >= 100) {
            return 10;
        }
        return sharePermille >= 50 ? 5 : 0;
    }
}
