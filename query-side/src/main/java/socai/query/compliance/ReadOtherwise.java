package socai.query.compliance;

import java.util.List;
import java.util.Map;
import socai.events.plan.Reading;
import socai.plan.Assessment;
import socai.plan.Readings;
import socai.query.compliance.Grounds.Otherwise;
import socai.query.compliance.Grounds.Read;

/** Says how each open clause is read, and what the verdict would be if one were read otherwise. */
record ReadOtherwise(AsKnown known, GroundsOf question, Readings here) {

    List<Read> of(Assessment assessment) {
        List<OtherReading> others = OtherReading.than(here);
        return here.byName().entrySet().stream().map(one -> read(one, others, assessment)).toList();
    }

    private Read read(
            Map.Entry<Reading, String> one, List<OtherReading> others, Assessment assessment) {
        return new Read(
                one.getKey().name(),
                one.getValue(),
                others.stream()
                        .filter(other -> other.reading() == one.getKey())
                        .map(other -> otherwise(other, assessment))
                        .toList());
    }

    private Otherwise otherwise(OtherReading other, Assessment assessment) {
        Assessment so =
                question.clause()
                        .in(
                                SeriesQueries.row(
                                        known, question.unit(), question.asOf(), other.readings()));
        return new Otherwise(
                other.choice().name(), so, so == null || !Flips.isTheSame(assessment, so));
    }
}
