package socai.query.replay;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.organisation.UnitLife;
import socai.timeline.Chronicle;

/** The lives of bodies as the ledger knows them. */
public final class UnitLives {

    private final Streams streams;

    public UnitLives(DataSource dataSource) {
        this.streams = new Streams(dataSource);
    }

    /** What was known of these bodies before {@code ledgerNo}; none is missing, some are empty. */
    public Map<UnitCode, Chronicle<OrganisationFact>> before(
            long ledgerNo, Collection<UnitCode> units) {
        Map<UUID, Chronicle<OrganisationFact>> known =
                streams.before(
                        ledgerNo,
                        units.stream().map(UnitCode::stream).toList(),
                        OrganisationEvent.class,
                        UnitLife::line);
        Map<UnitCode, Chronicle<OrganisationFact>> lives = HashMap.newHashMap(units.size());
        units.forEach(unit -> lives.put(unit, requireNonNull(known.get(unit.stream()))));
        return lives;
    }
}
