package socai.query.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import socai.events.UnitCode;
import socai.query.compliance.Tally;
import socai.query.compliance.UnitScope;
import socai.query.knowledge.Knowledge;

/**
 * Where the grounds of the numbers of one answer are, as it was known to the answer.
 *
 * @param unit one body; absent for several together
 * @param bodies which together; absent for one body
 */
record CountAddress(@Nullable UnitCode unit, @Nullable UnitScope bodies, Knowledge knownAt) {

    /** Of the bodies that an answer is about: one, or these together. */
    static CountAddress of(@Nullable UnitCode unit, UnitScope bodies, Knowledge knownAt) {
        return new CountAddress(unit, unit == null ? bodies : null, knownAt);
    }

    /** Of a number on a day, or up to it. */
    String on(LocalDate day, Tally what) {
        return at(what).queryParam("asOf", day).toUriString();
    }

    /** Of a number over a period. */
    String between(LocalDate from, LocalDate to, Tally what) {
        return at(what).queryParam("from", from).queryParam("asOf", to).toUriString();
    }

    private UriComponentsBuilder at(Tally what) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/api/v1/compliance/counts")
                        .queryParam("what", what.word());
        if (unit != null) {
            address.queryParam("unit", unit.value());
        }
        if (bodies != null) {
            address.queryParam("bodies", bodies);
        }
        return address.queryParam("knownAt", knownAt.ledgerNo());
    }
}
