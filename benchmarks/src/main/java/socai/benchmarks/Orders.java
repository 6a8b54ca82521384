package socai.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import socai.command.Order;
import socai.command.organisation.EstablishUnit;
import socai.command.personnel.Recruit;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.identity.Identity;

/** Commands and orders that are in order. */
final class Orders {

    static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    static final LocalDate RECRUITED = LocalDate.of(2020, 2, 3);

    static final List<UnitCode> UNITS =
            List.of(
                    new UnitCode("SO-MOT"),
                    new UnitCode("SO-HAI"),
                    new UnitCode("SO-BA"),
                    new UnitCode("SO-BON"));

    private static final Decision DECISION =
            new Decision("125/QĐ-SNV", LocalDate.of(2020, 1, 20), "Sở Nội vụ", "Hoàng Văn Minh");

    private Orders() {}

    /** An order under this request id. */
    static Order order(UUID request) {
        Authority authority = new Authority("officer.hoa", DECISION, "Theo quyết định", request);
        return new Order(authority, request.toString(), null);
    }

    static EstablishUnit establish(UnitCode unit) {
        return new EstablishUnit(
                unit, FOUNDED, "Sở " + unit, UnitLevel.PROVINCE, UnitFunction.GENERAL);
    }

    /** The same person for the same number. */
    static Recruit recruit(int number, UnitCode unit) {
        Identity identity =
                new Identity(
                        "Người Thứ " + number, "%012d".formatted(number), LocalDate.of(1985, 6, 1));
        return new Recruit(
                RECRUITED,
                unit,
                RecruitmentRoute.EXAM,
                StaffCategory.CIVIL_SERVANT,
                Sex.FEMALE,
                new EthnicGroup("tay"),
                identity);
    }
}
