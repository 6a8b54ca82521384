package socai.query.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.career.Career;
import socai.career.CareerState.InService;
import socai.career.Particulars.Rotation;
import socai.career.Particulars.Secondment;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.StaffCategory;
import socai.timeline.Span;
import socai.timeline.Timeline;

/**
 * Where and as what a person serves; what training, rank and planning add makes no new placement.
 *
 * @param unitSince first day in the body
 * @param post the position held; absent when none
 * @param secondment to the body where the work is done; absent when that is {@code unit}
 * @param rotation under way; absent when none
 */
record Placement(
        UnitCode unit,
        LocalDate unitSince,
        StaffCategory category,
        Sex sex,
        EthnicGroup ethnicity,
        @Nullable Post post,
        @Nullable Secondment secondment,
        @Nullable Rotation rotation) {

    /**
     * A position held.
     *
     * @param since first day in it, however often the term was renewed
     * @param until last day of the term; absent when none was set
     */
    record Post(Position position, LocalDate since, @Nullable LocalDate until) {}

    /** The placements of a career; adjoining days in the same placement are one span. */
    static List<Span<Placement>> of(Timeline<PersonnelFact> facts) {
        List<Span<Placement>> placements = new ArrayList<>();
        for (var span : Career.spans(facts)) {
            if (span.state() instanceof InService serving) {
                Span<Placement> before = placements.isEmpty() ? null : placements.getLast();
                if (before != null && !span.from().equals(before.to())) {
                    before = null;
                }
                Placement placement =
                        of(serving, span.from(), before == null ? null : before.state());
                LocalDate from = span.from();
                if (before != null && before.state().equals(placement)) {
                    from = placements.removeLast().from();
                }
                placements.add(new Span<>(from, span.to(), placement));
            }
        }
        return placements;
    }

    private static Placement of(InService serving, LocalDate from, @Nullable Placement before) {
        return new Placement(
                serving.unit(),
                serving.unitSince(),
                serving.category(),
                serving.sex(),
                serving.ethnicity(),
                post(serving, from, before),
                serving.particulars().secondment(),
                serving.particulars().rotation());
    }

    private static @Nullable Post post(
            InService serving, LocalDate from, @Nullable Placement before) {
        Position position = serving.position();
        if (position == null) {
            return null;
        }
        Post held =
                before != null && before.unitSince().equals(serving.unitSince())
                        ? before.post()
                        : null;
        LocalDate since = held != null && held.position().equals(position) ? held.since() : from;
        return new Post(position, since, serving.particulars().positionUntil());
    }
}
