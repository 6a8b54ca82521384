package socai.query.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.compliance.Compliance.DemoData;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link LikelihoodsInPeriod}.
 *
 * <p>To whom something could happen: those in service on the day before the period, and those who
 * came in it; who is in a group is said by what is recorded on each of these days, and by the day
 * of the event. For recruitment, of which the ledger does not know who applied, it is the residents
 * on the last day, and nobody where women and men are compared: residents are not counted by sex.
 *
 * @param residentsOf the commune whose residents count; absent for all communes
 * @param likelihoods by happening, EM beside others first
 */
public record Likelihoods(
        LikelihoodsInPeriod question,
        Knowledge knownAt,
        @Nullable UnitCode residentsOf,
        List<Likelihood> likelihoods,
        DemoData demo) {

    public Likelihoods {
        likelihoods = List.copyOf(likelihoods);
    }
}
