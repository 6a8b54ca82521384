package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.Text;
import socai.events.UnitCode;

/**
 * The population of a commune was recorded, with how many of it are ethnic minority. The share
 * decides the band of clause II.2.b and is always the exact fraction {@code minority / total}.
 *
 * @param effectiveOn the day from which this count is the one in force
 * @param total all residents
 * @param minority residents of the 53 groups other than Kinh
 * @param source the document or data set of the count
 */
public record PopulationRecorded(
        UnitCode unit, LocalDate effectiveOn, int total, int minority, String source)
        implements OrganisationEvent {

    public PopulationRecorded {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
        source = Text.required(source, "source", 500);
        if (total < 1 || minority < 0 || minority > total) {
            throw new IllegalArgumentException(
                    "minority %d of total %d is not a share of a population"
                            .formatted(minority, total));
        }
    }
}
