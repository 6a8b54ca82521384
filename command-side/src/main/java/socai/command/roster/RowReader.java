package socai.command.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.command.personnel.Admission;
import socai.command.personnel.Admission.FirstPosition;
import socai.command.personnel.Recruit;
import socai.command.roster.RosterRefusal.BirthDateImpossible;
import socai.command.roster.RosterRefusal.DecisionIncomplete;
import socai.command.roster.RosterRefusal.NoDecision;
import socai.command.roster.RosterRefusal.PositionIncomplete;
import socai.events.Decision;
import socai.events.EthnicGroup;
import socai.events.PartialDate;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.identity.Identity;
import socai.identity.IdentityNumber;

/** Reads one row to its end and keeps everything that is wrong with it, not only the first. */
final class RowReader {

    private static final List<Column> OF_DECISION =
            List.of(
                    Column.DECISION_NUMBER,
                    Column.DECISION_SIGNED_ON,
                    Column.DECISION_ISSUER,
                    Column.DECISION_SIGNER);

    private final Cells cells;
    private final boolean fileHasDecision;
    private final List<NotSo> wrong = new ArrayList<>();

    RowReader(Cells cells, boolean fileHasDecision) {
        this.cells = cells;
        this.fileHasDecision = fileHasDecision;
    }

    /** What the row says; nothing when any of it is wrong. */
    Optional<RosterLine> read(long line) {
        @Nullable String name = value(() -> cells.text(Column.NAME, 100));
        @Nullable IdentityNumber number = value(() -> cells.identityNumber(Column.NUMBER));
        @Nullable PartialDate birthDate = value(() -> cells.dateWithPrecision(Column.BIRTH_DATE));
        @Nullable Sex sex = value(() -> cells.word(Column.SEX, Sex.class));
        @Nullable EthnicGroup group = value(() -> cells.ethnicGroup(Column.ETHNICITY));
        @Nullable UnitCode unit = value(() -> cells.unit(Column.UNIT));
        @Nullable StaffCategory category =
                value(() -> cells.word(Column.CATEGORY, StaffCategory.class));
        @Nullable RecruitmentRoute route =
                value(() -> cells.word(Column.ROUTE, RecruitmentRoute.class));
        @Nullable LocalDate effectiveOn = value(() -> cells.day(Column.EFFECTIVE_ON));
        @Nullable FirstPosition position = position(effectiveOn);
        Optional<Decision> own = decision();
        if (!wrong.isEmpty()
                || name == null
                || number == null
                || birthDate == null
                || sex == null
                || group == null
                || unit == null
                || category == null
                || route == null
                || effectiveOn == null) {
            return Optional.empty();
        }
        Identity identity = new Identity(name, number, birthDate);
        if (!identity.canEnterServiceOn(effectiveOn)) {
            wrong.add(
                    new NotSo(
                            Column.BIRTH_DATE,
                            new BirthDateImpossible(
                                    effectiveOn,
                                    Identity.SERVICE_AGE_MIN,
                                    Identity.SERVICE_AGE_MAX)));
            return Optional.empty();
        }
        Recruit recruit = new Recruit(effectiveOn, unit, route, category, sex, group, identity);
        return Optional.of(new RosterLine(line, new Admission(recruit, position), own));
    }

    /** What is wrong, in order of the columns. */
    List<NotSo> wrong() {
        return wrong;
    }

    private @Nullable FirstPosition position(@Nullable LocalDate effectiveOn) {
        if (none(Column.POSITION_TITLE, Column.POSITION_KIND, Column.APPOINTED_ON)) {
            return null;
        }
        for (Column needed : List.of(Column.POSITION_TITLE, Column.POSITION_KIND)) {
            if (!cells.says(needed)) {
                wrong.add(new NotSo(needed, new PositionIncomplete()));
            }
        }
        @Nullable String title =
                cells.says(Column.POSITION_TITLE)
                        ? value(() -> cells.text(Column.POSITION_TITLE, 200))
                        : null;
        @Nullable PositionKind kind =
                cells.says(Column.POSITION_KIND)
                        ? value(() -> cells.word(Column.POSITION_KIND, PositionKind.class))
                        : null;
        @Nullable LocalDate on =
                cells.says(Column.APPOINTED_ON)
                        ? value(() -> cells.day(Column.APPOINTED_ON))
                        : effectiveOn;
        return title == null || kind == null || on == null
                ? null
                : new FirstPosition(on, new Position(title, kind));
    }

    private Optional<Decision> decision() {
        if (none(OF_DECISION.toArray(Column[]::new))) {
            if (!fileHasDecision) {
                wrong.add(new NotSo(Column.DECISION_NUMBER, new NoDecision()));
            }
            return Optional.empty();
        }
        List<Column> missing = OF_DECISION.stream().filter(column -> !cells.says(column)).toList();
        if (!missing.isEmpty()) {
            missing.forEach(column -> wrong.add(new NotSo(column, new DecisionIncomplete())));
            return Optional.empty();
        }
        @Nullable String number = value(() -> cells.documentNumber(Column.DECISION_NUMBER, 100));
        @Nullable LocalDate signedOn = value(() -> cells.day(Column.DECISION_SIGNED_ON));
        @Nullable String issuer = value(() -> cells.text(Column.DECISION_ISSUER, 200));
        @Nullable String signer = value(() -> cells.text(Column.DECISION_SIGNER, 200));
        return number == null || signedOn == null || issuer == null || signer == null
                ? Optional.empty()
                : Optional.of(new Decision(number, signedOn, issuer, signer));
    }

    private boolean none(Column... columns) {
        return Stream.of(columns).noneMatch(cells::says);
    }

    private <T> @Nullable T value(Supplier<T> cell) {
        try {
            return cell.get();
        } catch (NotSo notSo) {
            wrong.add(notSo);
            return null;
        }
    }
}
