package socai.app;

import static socai.verify.ledger.Check.CHECKPOINT_ROOTS;
import static socai.verify.ledger.Check.CHECKPOINT_SIGNATURES;
import static socai.verify.ledger.Check.EFFECTIVE_ON;
import static socai.verify.ledger.Check.ENTRY;
import static socai.verify.ledger.Check.EVENT_THERE;
import static socai.verify.ledger.Check.HEAD;
import static socai.verify.ledger.Check.KEPT_CHECKPOINT;
import static socai.verify.ledger.Check.KEYS;
import static socai.verify.ledger.Check.NOTHING_SLIPPED_IN;
import static socai.verify.ledger.Check.NUMBERING;
import static socai.verify.ledger.Check.PERSON_KEYS;
import static socai.verify.ledger.Check.PERSON_KEYS_OPEN;
import static socai.verify.ledger.Check.POSITIONS;
import static socai.verify.ledger.Check.READABLE;
import static socai.verify.ledger.Check.RECORDED_ORDER;
import static socai.verify.ledger.Check.SEALED_TIME;
import static socai.verify.ledger.Check.STREAM_ORDER;
import static socai.verify.ledger.Check.TILES;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import socai.verify.ledger.Check;

/** The ways to tamper that the lab tries, on events that every demonstration has. */
final class Tamperings {

    /** At least two full tiles of the lowest level. */
    static final long SIZE_MIN = 512;

    private static final long VICTIM = 200;

    private Tamperings() {}

    /**
     * What a forger must know of the ledger.
     *
     * @param size of the newest checkpoint
     * @param previous size of the one before it
     * @param first ledger number under which somebody was recruited
     * @param second the next such number
     * @param key that the forger made
     * @param note of the newest checkpoint, signed with that key
     */
    record Forger(long size, long previous, long first, long second, String key, String note) {}

    static Stream<Tampering> all(Forger forger) {
        return Stream.of(contents(), places(), log(forger), keys(forger)).flatMap(List::stream);
    }

    private static List<Tampering> contents() {
        return List.of(
                event(
                        "a byte of the payload",
                        "payload = set_byte(payload, length(payload) - 3, get_byte(payload, length(payload) - 3) # 1)"),
                event("the effective date", "effective_on = effective_on - 365", EFFECTIVE_ON),
                event("the number of the decision", "decision_number = '1/GIA'"),
                event("the form of the document", "format = 1"),
                event("a confirmation put in", "confirmed = '[{\"by\":\"nobody\"}]'"),
                event("an account put in", "account = 'nobody'"),
                event("the actor", "actor = 'nobody'"),
                event("the reason", "reason = 'other'"),
                event("the salt", "salt = gen_random_uuid()"),
                event("the time of recording", "recorded_at = recorded_at - interval '1 day'"));
    }

    private static List<Tampering> places() {
        return List.of(
                tampering(
                        "the order of two sealed events",
                        RECORDED_ORDER,
                        VICTIM + 1,
                        with(RECORDED_ORDER),
                        "update ledger.seal set ledger_no = -1 where ledger_no = " + VICTIM,
                        "update ledger.seal set ledger_no = %d where ledger_no = %d"
                                .formatted(VICTIM, VICTIM + 1),
                        "update ledger.seal set ledger_no = %d where ledger_no = -1"
                                .formatted(VICTIM + 1)),
                tampering(
                        "an event deleted",
                        EVENT_THERE,
                        VICTIM,
                        EnumSet.of(EVENT_THERE, STREAM_ORDER),
                        "delete from ledger.event" + at(VICTIM)),
                tampering(
                        "an event and its seal deleted",
                        NUMBERING,
                        VICTIM + 1,
                        EnumSet.of(
                                NUMBERING,
                                STREAM_ORDER,
                                TILES,
                                CHECKPOINT_ROOTS,
                                HEAD,
                                KEPT_CHECKPOINT,
                                POSITIONS),
                        "delete from ledger.event" + at(VICTIM),
                        "delete from ledger.seal where ledger_no = " + VICTIM),
                tampering(
                        "an event slipped in before sealed ones",
                        NOTHING_SLIPPED_IN,
                        0,
                        EnumSet.of(NOTHING_SLIPPED_IN),
                        """
                        insert into ledger.event (xid, pos, stream, sequence, kind, effective_on,
                            recorded_at, actor, decision_number, decision_signed_on, decision_issuer,
                            decision_signer, reason, request, payload)
                        overriding system value
                        select xid, 1000000000, gen_random_uuid(), 0, kind, effective_on, recorded_at,
                            actor, decision_number, decision_signed_on, decision_issuer,
                            decision_signer, reason, request, payload
                        from ledger.event
                        """
                                + at(1)),
                tampering(
                        "an event after all others that nobody can read",
                        READABLE,
                        0,
                        EnumSet.of(READABLE),
                        """
                        insert into ledger.event (stream, sequence, kind, effective_on,
                            recorded_at, actor, decision_number, decision_signed_on, decision_issuer,
                            decision_signer, reason, request, payload)
                        select gen_random_uuid(), 0, kind, effective_on, recorded_at,
                            actor, decision_number, decision_signed_on, decision_issuer,
                            decision_signer, reason, request, '{}'
                        from ledger.event
                        """
                                + at(1)),
                tampering(
                        "all later events renumbered",
                        NUMBERING,
                        VICTIM + 1,
                        with(NUMBERING),
                        "update ledger.seal set ledger_no = -ledger_no where ledger_no >= "
                                + VICTIM,
                        "update ledger.seal set ledger_no = 1 - ledger_no where ledger_no < 0"),
                tampering(
                        "the time of sealing moved back",
                        SEALED_TIME,
                        VICTIM,
                        with(SEALED_TIME),
                        "update ledger.seal set sealed_at = sealed_at - interval '1 year' where ledger_no = "
                                + VICTIM),
                tampering(
                        "a hole in a stream",
                        STREAM_ORDER,
                        VICTIM,
                        with(STREAM_ORDER),
                        "update ledger.event set sequence = sequence + 1000" + at(VICTIM)));
    }

    private static List<Tampering> log(Forger forger) {
        String newest = " where size = " + forger.size();
        List<String> cut =
                List.of(
                        "delete from ledger.event e using ledger.seal s where s.xid = e.xid and s.pos = e.pos and s.ledger_no > "
                                + forger.previous(),
                        "delete from ledger.seal where ledger_no > " + forger.previous(),
                        "delete from ledger.checkpoint" + newest,
                        "delete from ledger.tile where (index + 1) * power(256::numeric, level + 1) > "
                                + forger.previous());
        return List.of(
                tampering(
                        "a byte of a tile",
                        TILES,
                        6,
                        EnumSet.of(TILES),
                        "update ledger.tile set hashes = set_byte(hashes, 165, get_byte(hashes, 165) # 1) where level = 0 and index = 0"),
                tampering(
                        "a tile deleted",
                        TILES,
                        257,
                        EnumSet.of(TILES),
                        "delete from ledger.tile where level = 0 and index = 1"),
                tampering(
                        "a checkpoint signed again with another key",
                        CHECKPOINT_SIGNATURES,
                        forger.size(),
                        EnumSet.of(CHECKPOINT_SIGNATURES),
                        "update ledger.checkpoint set note = '%s'".formatted(forger.note())
                                + newest),
                tampering(
                        "that other key listed as the log's",
                        KEYS,
                        0,
                        EnumSet.of(KEYS),
                        "insert into ledger.log_key values ('%s', 0)".formatted(forger.key())),
                tampering(
                        "an older checkpoint in the place of the newest",
                        CHECKPOINT_ROOTS,
                        forger.size(),
                        EnumSet.of(CHECKPOINT_ROOTS),
                        "update ledger.checkpoint set note = (select note from ledger.checkpoint order by size limit 1)"
                                + newest),
                tampering(
                        "the newest checkpoint deleted",
                        HEAD,
                        forger.previous() + 1,
                        EnumSet.of(HEAD),
                        "delete from ledger.checkpoint" + newest),
                tampering(
                        "an older checkpoint deleted",
                        CHECKPOINT_ROOTS,
                        1,
                        EnumSet.of(CHECKPOINT_ROOTS),
                        "delete from ledger.checkpoint where size = (select min(size) from ledger.checkpoint)"),
                new Tampering(
                        "the tail cut off",
                        EnumSet.of(KEPT_CHECKPOINT, POSITIONS),
                        POSITIONS,
                        forger.previous() + 1,
                        cut),
                new Tampering(
                        "the tail cut off, and all projections emptied",
                        EnumSet.of(KEPT_CHECKPOINT),
                        KEPT_CHECKPOINT,
                        forger.previous() + 1,
                        Stream.concat(
                                        cut.stream(),
                                        Stream.of(
                                                "delete from replay.token",
                                                "delete from compliance.position",
                                                "delete from roster.position",
                                                "delete from units.position",
                                                "delete from tasks.position"))
                                .toList()));
    }

    private static List<Tampering> keys(Forger forger) {
        return List.of(
                tampering(
                        "a person's key deleted",
                        PERSON_KEYS,
                        forger.first(),
                        EnumSet.of(PERSON_KEYS),
                        "delete from keys.person_key where person = " + person(forger.first())),
                tampering(
                        "a person's key replaced by another's",
                        PERSON_KEYS_OPEN,
                        forger.second(),
                        EnumSet.of(PERSON_KEYS_OPEN),
                        "update keys.person_key set wrapped = (select wrapped from keys.person_key where person = %s) where person = %s"
                                .formatted(person(forger.first()), person(forger.second()))),
                tampering(
                        "a key for somebody who was never recruited",
                        PERSON_KEYS,
                        0,
                        EnumSet.of(PERSON_KEYS),
                        "insert into keys.person_key select gen_random_uuid(), wrapped from keys.person_key limit 1"),
                tampering(
                        "the list of the log's keys emptied",
                        KEYS,
                        0,
                        EnumSet.of(KEYS, CHECKPOINT_SIGNATURES),
                        "delete from ledger.log_key_retired",
                        "delete from ledger.log_key"));
    }

    private static String person(long ledgerNo) {
        return "(select stream from ledger.sealed_event where ledger_no = %d)".formatted(ledgerNo);
    }

    private static Tampering event(String title, String set, Check... more) {
        return tampering(
                title, ENTRY, VICTIM, with(more), "update ledger.event set " + set + at(VICTIM));
    }

    private static Tampering tampering(
            String title, Check check, long from, Set<Check> caughtBy, String... sql) {
        return new Tampering(title, caughtBy, check, from, List.of(sql));
    }

    /** What fails whenever the events do not give the tree any more, and these. */
    private static Set<Check> with(Check... more) {
        Set<Check> all = EnumSet.of(ENTRY, TILES, CHECKPOINT_ROOTS, KEPT_CHECKPOINT);
        all.addAll(List.of(more));
        return all;
    }

    private static String at(long ledgerNo) {
        return " where (xid, pos) = (select xid, pos from ledger.seal where ledger_no = %d)"
                .formatted(ledgerNo);
    }
}
