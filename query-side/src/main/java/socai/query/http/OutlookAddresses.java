package socai.query.http;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import socai.events.UnitCode;
import socai.events.plan.Clause;
import socai.plan.Assessment;
import socai.plan.Readings;
import socai.query.compliance.Measure;
import socai.query.compliance.RecordedAhead;
import socai.query.compliance.Tally;
import socai.query.compliance.UnitScope;

/** Where what makes the numbers of an outlook is, as it was known to the outlook. */
record OutlookAddresses(RecordedAhead recorded) {

    /** Of a number as it is recorded for a day. */
    String counted(LocalDate day, Measure measure) {
        return CountAddress.of(recorded.unit(), UnitScope.PROVINCE_LEVEL, recorded.knownAt())
                .on(day, Tally.People.of(measure));
    }

    /** Of what a clause asks on a day, by what is recorded for it and the readings of that day. */
    String grounds(LocalDate day, Readings readings, Assessment assessment) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/api/v1/compliance/grounds")
                        .queryParam("asOf", day)
                        .queryParam("knownAt", recorded.knownAt().ledgerNo());
        UnitCode unit = recorded.unit();
        if (unit != null) {
            address.queryParam("unit", unit.value());
        }
        Clause clause = assessment.clause();
        if (clause != null) {
            address.queryParam("clause", clause.id());
        }
        Clause of = assessment.of();
        if (of != null) {
            address.queryParam("of", of.id());
        }
        ReadingParameters.same(readings).forEach(address::queryParam);
        return address.toUriString();
    }

    /** Of what is recorded to come and go in a year after the day asked about; of one body only. */
    @Nullable String flow(int year) {
        UnitCode unit = recorded.unit();
        return unit == null
                ? null
                : "/api/v1/compliance/flow?unit=%s&from=%s&to=%s&knownAt=%d"
                        .formatted(unit, before(year), end(year), recorded.knownAt().ledgerNo());
    }

    /**
     * Of the terms whose first day after them is in a year after the day asked about; of one body
     * only.
     */
    @Nullable String dues(int year) {
        UnitCode unit = recorded.unit();
        return unit == null
                ? null
                : "/api/v1/units/%s/dues?asOf=%s&from=%s&to=%s&knownAt=%d"
                        .formatted(
                                unit,
                                recorded.asOf(),
                                before(year),
                                end(year).minusDays(1),
                                recorded.knownAt().ledgerNo());
    }

    /** The last day before the days of a year that lie after the day asked about. */
    private LocalDate before(int year) {
        LocalDate end = end(year - 1);
        return end.isBefore(recorded.asOf()) ? recorded.asOf() : end;
    }

    private static LocalDate end(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
