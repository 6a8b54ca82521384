package socai.command.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.organisation.InForce;
import socai.organisation.UnitLife;
import socai.organisation.UnitNumbers;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Timeline;

/** The facts about bodies as they are recorded, from which their numbers follow. */
public final class RecordedNumbers implements UnitNumbers.Facts {

    private final Records records;
    private final Map<UnitCode, Timeline<OrganisationFact>> read = new HashMap<>();

    /** What is recorded when it is first asked for. */
    public RecordedNumbers(Records records) {
        this.records = records;
    }

    @Override
    public Timeline<OrganisationFact> of(UnitCode unit) {
        return read.computeIfAbsent(unit, this::standing);
    }

    @Override
    public Collection<UnitCode> predecessors(UnitCode unit) {
        return records.predecessorsOf(unit);
    }

    /**
     * Whether a number of posts or members is in force on a day that its predecessors left to a
     * body, and that nothing which the body has got since replaces.
     *
     * @param own the facts of the body itself
     */
    static boolean inherits(
            UnitCode unit,
            Timeline<OrganisationFact> own,
            Records records,
            HeadcountKind kind,
            LocalDate day) {
        RecordedNumbers facts = new RecordedNumbers(records);
        facts.read.put(
                unit,
                Timeline.of(
                        own.entries().stream()
                                .filter(entry ->
                                        !(entry.fact() instanceof HeadcountAssigned)
                                                || entry.effectiveOn().isBefore(day))
                                .toList()));
        var last = new UnitNumbers(facts).headcounts(unit, kind).floorEntry(day);
        return last != null && last.getValue() instanceof InForce.Known<Integer>;
    }

    private Timeline<OrganisationFact> standing(UnitCode unit) {
        List<OrganisationEvent> events = records.of(unit);
        List<Line<OrganisationFact>> lines = new ArrayList<>(events.size());
        for (OrganisationEvent event : events) {
            // Within one stream the sequence is knowledge enough.
            lines.add(UnitLife.line(lines.size(), lines.size(), event));
        }
        return Chronicle.of(lines).standing();
    }
}
