package socai.command.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socai.command.Command;
import socai.command.Order;
import socai.command.organisation.EstablishUnit;
import socai.command.personnel.Recruit;
import socai.events.Authority;
import socai.events.Basis;
import socai.events.Decision;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.identity.Identity;

/** The people, bodies and papers that the tests speak of. */
public final class Sample {

    public static final UnitCode HOME_AFFAIRS = new UnitCode("SNV");
    public static final UnitCode FINANCE = new UnitCode("STC");
    public static final UnitCode UNKNOWN = new UnitCode("NOWHERE");
    public static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

    public static final Identity LAN =
            new Identity("Nông Thị Lan", "019190000001", LocalDate.of(1990, 3, 15));
    public static final LocalDate RECRUITED = LocalDate.of(2020, 2, 3);

    public static final Decision DECISION =
            new Decision("125/QĐ-SNV", LocalDate.of(2020, 1, 20), "Sở Nội vụ", "Hoàng Văn Minh");

    private static final List<String> DIGITS =
            List.of("Linh", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín");

    private static final AtomicLong REQUESTS = new AtomicLong();

    private Sample() {}

    /** Someone else than Lan, the same for the same number. */
    public static Identity somebody(int number) {
        return new Identity(
                "Hà Thị " + inWords(number),
                "019185%06d".formatted(number),
                LocalDate.of(1985, 6, 1));
    }

    /** The digits of a number as words, for a name: no name holds digits. */
    public static String inWords(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> DIGITS.get(digit - '0'))
                .collect(Collectors.joining(" "));
    }

    /** A request id that no test has used. */
    public static UUID freshRequest() {
        return new UUID(0x50CA, REQUESTS.incrementAndGet());
    }

    /** An order that no test has given. */
    public static Order order(Command command) {
        return order(command, freshRequest());
    }

    /** An order under this request id. */
    public static Order order(Command command, UUID request) {
        return order(command, request, DECISION, null);
    }

    /** An order for the version of the stream that somebody has seen. */
    public static Order orderFor(long version, Command command) {
        return order(command, freshRequest(), DECISION, version);
    }

    /** An order that rests on this document. */
    public static Order orderCiting(Basis basis, Command command) {
        return order(command, freshRequest(), basis, null);
    }

    /** The same order, answering these questions, under a request id that no test has used. */
    public static Order confirming(Order order, List<String> codes) {
        Authority authority = order.authority();
        return new Order(
                new Authority(
                        authority.actor(), authority.basis(), authority.reason(), freshRequest()),
                order.fingerprint() + codes,
                order.expectedVersion(),
                Set.copyOf(codes));
    }

    private static Order order(
            Command command, UUID request, Basis basis, @Nullable Long expectedVersion) {
        Authority authority = new Authority("officer.hoa", basis, "Theo quyết định đã ký", request);
        return new Order(authority, said(command), expectedVersion);
    }

    /** As over HTTP, a fingerprint may well hold the identity in clear. */
    private static String said(Command command) {
        if (command instanceof Recruit recruit) {
            Identity who = recruit.identity();
            return "%s %s %s %s"
                    .formatted(recruit, who.name(), who.number().digits(), who.birthDate());
        }
        return command.toString();
    }

    public static EstablishUnit establish(UnitCode unit) {
        return new EstablishUnit(
                unit, FOUNDED, "Sở " + unit, UnitLevel.PROVINCE, UnitFunction.GENERAL);
    }

    /** Recruit into home affairs on {@link #RECRUITED}. */
    public static Recruit recruit(Identity identity) {
        return recruit(identity, RECRUITED, HOME_AFFAIRS);
    }

    public static Recruit recruit(Identity identity, LocalDate day, UnitCode unit) {
        return new Recruit(
                day,
                unit,
                RecruitmentRoute.EXAM,
                StaffCategory.CIVIL_SERVANT,
                Sex.FEMALE,
                new EthnicGroup("tay"),
                identity);
    }
}
