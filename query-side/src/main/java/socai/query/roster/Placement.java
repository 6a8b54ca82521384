package socai.query.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.career.Career;
import socai.career.CareerState.InService;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.StaffCategory;
import socai.timeline.Span;
import socai.timeline.Timeline;

/** Where and as what a person serves; what training adds makes no new placement. */
record Placement(
        UnitCode unit,
        StaffCategory category,
        Sex sex,
        EthnicGroup ethnicity,
        @Nullable Position position) {

    /** The placements of a career; adjoining days in the same placement are one span. */
    static List<Span<Placement>> of(Timeline<PersonnelFact> facts) {
        List<Span<Placement>> placements = new ArrayList<>();
        for (var span : Career.spans(facts)) {
            if (!(span.state() instanceof InService serving)) {
                continue;
            }
            Placement placement = of(serving);
            LocalDate from = span.from();
            if (!placements.isEmpty()
                    && placements.getLast().state().equals(placement)
                    && from.equals(placements.getLast().to())) {
                from = placements.removeLast().from();
            }
            placements.add(new Span<>(from, span.to(), placement));
        }
        return placements;
    }

    private static Placement of(InService serving) {
        return new Placement(
                serving.unit(),
                serving.category(),
                serving.sex(),
                serving.ethnicity(),
                serving.position());
    }
}
