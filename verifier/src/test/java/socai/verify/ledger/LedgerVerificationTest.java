package socai.verify.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import socai.testing.RealPostgres;
import socai.verify.Hash;
import socai.verify.KnownKeys;
import socai.verify.SignedNote;
import socai.verify.Signer;
import socai.verify.VerifierKey;

/**
 * An honest ledger is verified; each kind of change is caught, by the check that it is meant for.
 */
class LedgerVerificationTest {

    @Test
    void anHonestLedgerIsVerifiedAgainstItselfAndAgainstAllThatTheAuditorKept() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        List<Long> seen = new ArrayList<>();
        Evidence evidence =
                new Evidence(
                        ledger.log().known(), kept(ledger.note(240)), WrittenLedger.trial(), null);

        Verdict verdict =
                new LedgerVerification(
                                ledger.database(),
                                evidence,
                                (done, all) -> seen.add(done * 1000 + all))
                        .run();

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.isVerified()).isTrue();
        assertThat(verdict.size()).isEqualTo(WrittenLedger.SIZE);
        assertThat(verdict.root()).isEqualTo(ledger.rootAt(WrittenLedger.SIZE));
        assertThat(verdict.outcomes()).extracting(Outcome::check).containsExactly(Check.values());
        assertThat(verdict.outcomes()).allSatisfy(o -> assertThat(o.looked()).isPositive());
        assertThat(seen).hasSize(600).startsWith(1_600L).endsWith(600_600L);
    }

    @Test
    void anEmptyLedgerIsVerifiedAndEventsThatWaitForTheirSealAreCounted() throws Exception {
        WrittenLedger ledger = WrittenLedger.empty();
        assertThat(verify(ledger).isVerified()).isTrue();

        ledger.append(3);
        Verdict waiting = verify(ledger);
        assertThat(waiting.findings()).isEmpty();
        assertThat(waiting.pending()).isEqualTo(3);
    }

    @Test
    void aDatabaseWithoutALedgerIsNotCalledVerified() {
        var verification =
                new LedgerVerification(
                        RealPostgres.newDatabase(), Evidence.none(), (done, all) -> {});
        assertThatThrownBy(verification::run)
                .isInstanceOf(CannotVerify.class)
                .hasMessageContaining("ledger.event")
                .hasMessageContaining("không có bảng");
    }

    @Test
    void verifyingWritesNothing() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        String before = ledger.text("select pg_current_xact_id_if_assigned() is null");
        String horizon = ledger.text("select pg_snapshot_xmax(pg_current_snapshot())");
        verify(ledger);
        assertThat(before).isEqualTo("t");
        assertThat(ledger.text("select pg_snapshot_xmax(pg_current_snapshot())"))
                .isEqualTo(horizon);
    }

    @Test
    void aChangedByteDayDecisionActorOrSaltChangesTheEntry() throws Exception {
        for (String change :
                List.of(
                        "payload = overlay(payload placing '9' from 19)",
                        "salt = gen_random_uuid()",
                        "actor = 'nobody'",
                        "decision_number = '1'",
                        "decision_signer = 'Ai đó'",
                        "reason = 'other'",
                        "request = gen_random_uuid()",
                        "recorded_at = recorded_at + interval '1 microsecond'",
                        "effective_on = effective_on + 1")) {
            WrittenLedger ledger = WrittenLedger.honest();
            ledger.execute("update ledger.event set %s where pos = 137".formatted(change));

            Verdict verdict = verify(ledger);

            assertThat(caught(verdict)).as(change).contains(Check.ENTRY);
            assertThat(verdict.firstBadEvent())
                    .as(change)
                    .contains(Place.of(137, new UUID(1, 136 % 40), 136 / 40));
        }
    }

    @Test
    void aLedgerThatHoldsBothFormatsIsVerified() throws Exception {
        WrittenLedger ledger = both();

        Verdict verdict = verify(ledger);

        assertThat(caught(verdict)).isEmpty();
        assertThat(verdict.size())
                .isEqualTo(WrittenLedger.SIZE + 2L * WrittenLedger.DOCUMENTS.size());
    }

    @Test
    void everyColumnOfTheSecondFormatIsCoveredByTheEntry() throws Exception {
        int first = WrittenLedger.SIZE + 1;
        int full = first + WrittenLedger.DOCUMENTS.size();
        for (String change :
                List.of(
                        "basis = overlay(basis placing 'X'::bytea from 12) where pos = " + first,
                        "account = 'other' where pos = " + full,
                        "account = null where pos = " + full,
                        "approver = 'other' where pos = " + full,
                        "approver = null where pos = " + full,
                        "confirmed = '[{\"by\":\"lan\"}]' where pos = " + full,
                        "confirmed = null where pos = " + full,
                        "attachments = '[{\"size\":2}]' where pos = " + full,
                        "authentication = '{\"method\":\"PASSWORD\"}' where pos = " + full,
                        "format = 1 where pos = " + full,
                        "format = 2 where pos = 5")) {
            WrittenLedger ledger = both();
            ledger.execute("update ledger.event set " + change);

            assertThat(caught(verify(ledger))).as(change).contains(Check.ENTRY);
        }
    }

    @Test
    void aDocumentWithoutWhatItsKindHasAndAFormWithWhatItHasNotIsNoAuthority() throws Exception {
        int first = WrittenLedger.SIZE + 1;
        int full = first + WrittenLedger.DOCUMENTS.size();
        for (String change :
                List.of(
                        "basis = '{}' where pos = " + first,
                        "basis = '[]' where pos = " + first,
                        "basis = convert_to(replace(convert_from(basis, 'UTF8'), '\"session\":\"I\"', '\"until\":\"I\"'), 'UTF8') where pos = "
                                + first,
                        "basis = convert_to(replace(convert_from(basis, 'UTF8'), 'RESOLUTION', 'DECISION'), 'UTF8') where pos = "
                                + first,
                        "basis = convert_to(replace(convert_from(basis, 'UTF8'), '2026-11-20', '2026-11-31'), 'UTF8') where pos = "
                                + first,
                        "confirmed = '{}' where pos = " + full,
                        "attachments = '[ ]' where pos = " + full,
                        "authentication = '[]' where pos = " + full,
                        "account = ' ' where pos = " + full,
                        "format = 1 where pos = " + full,
                        "format = 3 where pos = " + full)) {
            WrittenLedger ledger = both();
            ledger.execute("update ledger.event set " + change);

            assertThat(caught(verify(ledger))).as(change).contains(Check.AUTHORITY, Check.ENTRY);
        }
    }

    private static WrittenLedger both() throws Exception {
        return WrittenLedger.ofBothFormats();
    }

    @Test
    void aDayThatIsAnotherThanThePayloadsIsCaughtByItselfToo() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        ledger.execute("update ledger.event set effective_on = '2020-01-01' where pos = 9");

        assertThat(caught(verify(ledger)))
                .containsExactly(
                        Check.EFFECTIVE_ON, Check.ENTRY, Check.TILES, Check.CHECKPOINT_ROOTS);
    }

    @Test
    void whenTheEntryIsForgedTooTheTileNamesTheEvent() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        forgeWithEntry(ledger, 300);

        Verdict verdict = verify(ledger);

        assertThat(caught(verdict)).containsExactly(Check.TILES, Check.CHECKPOINT_ROOTS);
        assertThat(verdict.firstBadEvent())
                .contains(Place.of(300, new UUID(1, 299 % 40), 299 / 40));
    }

    @Test
    void beyondTheLastFullTileTheCheckpointsNameTheBatch() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        forgeWithEntry(ledger, 590);

        Verdict verdict = verify(ledger);

        assertThat(caught(verdict)).containsExactly(Check.CHECKPOINT_ROOTS);
        assertThat(verdict.firstBadEvent()).contains(Place.between(541, 600));
    }

    @Test
    void aDeletedEventIsMissedAtItsNumber() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        ledger.execute("delete from ledger.event where pos = 41");

        Verdict verdict = verify(ledger);

        assertThat(caught(verdict)).containsExactly(Check.EVENT_THERE, Check.STREAM_ORDER);
        assertThat(verdict.firstBadEvent()).contains(Place.of(41));
    }

    @Test
    void aDeletedSealLeavesAGapInTheNumbers() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        ledger.execute("delete from ledger.seal where ledger_no = 41");

        assertThat(caught(verify(ledger)))
                .contains(Check.NUMBERING, Check.NOTHING_SLIPPED_IN, Check.CHECKPOINT_ROOTS);
        assertThat(finding(ledger, Check.NUMBERING).place().from()).isEqualTo(42);
    }

    @Test
    void swappedNumbersAndAMovedTimeAreCaught() throws Exception {
        WrittenLedger swapped = WrittenLedger.honest();
        swapped.execute(
                "update ledger.seal set ledger_no = 0 where ledger_no = 50",
                "update ledger.seal set ledger_no = 50 where ledger_no = 51",
                "update ledger.seal set ledger_no = 51 where ledger_no = 0");
        assertThat(caught(verify(swapped))).contains(Check.RECORDED_ORDER, Check.ENTRY);
        assertThat(finding(swapped, Check.RECORDED_ORDER).place().from()).isEqualTo(51);

        WrittenLedger moved = WrittenLedger.honest();
        moved.execute("update ledger.seal set sealed_at = '2020-01-01' where ledger_no = 77");
        assertThat(caught(verify(moved))).contains(Check.SEALED_TIME, Check.ENTRY);
        assertThat(finding(moved, Check.SEALED_TIME).place().from()).isEqualTo(77);
    }

    @Test
    void anEventThatIsSlippedInBeforeSealedOnesIsCaught() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        ledger.execute(
                "insert into ledger.event (xid, pos, stream, sequence, kind, effective_on,"
                        + " recorded_at, actor, decision_number, decision_signed_on,"
                        + " decision_issuer, decision_signer, reason, request, payload)"
                        + " select xid, 100000, stream, 99, kind, effective_on, recorded_at, actor,"
                        + " decision_number, decision_signed_on, decision_issuer, decision_signer,"
                        + " reason, request, payload from ledger.event where pos = 5");

        Verdict verdict = verify(ledger);

        assertThat(caught(verdict)).containsExactly(Check.NOTHING_SLIPPED_IN);
        assertThat(verdict.firstBadEvent()).contains(Place.of(0, new UUID(1, 4), 99));
    }

    @Test
    void aGapInAStreamAndASecondMeaningOfADecisionAreCaught() throws Exception {
        WrittenLedger gap = WrittenLedger.honest();
        gap.execute("update ledger.event set sequence = 7 where pos = 45");
        assertThat(finding(gap, Check.STREAM_ORDER).place())
                .isEqualTo(Place.of(45, new UUID(1, 4), 7));

        WrittenLedger paper = WrittenLedger.honest();
        paper.execute("update ledger.event set decision_signer = 'X' where pos = 150");
        Finding second = finding(paper, Check.DECISIONS);
        assertThat(second.place().from()).isEqualTo(150);
        assertThat(second.expected()).isEqualTo("2026-11-20 Hoàng Minh");
        assertThat(second.found()).isEqualTo("2026-11-20 X");
    }

    @Test
    void anEventWithoutAuthorityIsCaughtAlsoWhereTheTableWouldTakeIt() throws Exception {
        for (String column :
                List.of(
                        "actor",
                        "decision_number",
                        "decision_issuer",
                        "decision_signer",
                        "reason")) {
            WrittenLedger ledger = WrittenLedger.honest();
            ledger.execute("update ledger.event set %s = ' ' where pos = 3".formatted(column));
            assertThat(finding(ledger, Check.AUTHORITY).place().from()).as(column).isEqualTo(3);
        }
        WrittenLedger ledger = WrittenLedger.honest();
        ledger.execute(
                "alter table ledger.event alter request drop not null",
                "update ledger.event set request = null where pos = 4");
        assertThat(finding(ledger, Check.AUTHORITY).place().from()).isEqualTo(4);
    }

    @Test
    void tilesThatAreChangedMissingOrTooManyAreCaught() throws Exception {
        WrittenLedger changed = WrittenLedger.honest();
        changed.execute(
                "update ledger.tile set hashes = set_byte(hashes, 32 * 5 + 1,"
                        + " 255 - get_byte(hashes, 32 * 5 + 1)) where index = 1");
        assertThat(caught(verify(changed))).containsExactly(Check.TILES);
        assertThat(finding(changed, Check.TILES).place().from()).isEqualTo(256 + 6);

        WrittenLedger missing = WrittenLedger.honest();
        missing.execute("delete from ledger.tile where index = 0");
        assertThat(caught(verify(missing))).containsExactly(Check.TILES);

        WrittenLedger tooMany = WrittenLedger.honest();
        tooMany.execute("insert into ledger.tile select level, 2, hashes from ledger.tile limit 1");
        assertThat(caught(verify(tooMany))).containsExactly(Check.TILES);
    }

    @Test
    void aCheckpointOfAnotherKeyOrRootOrSizeIsCaught() throws Exception {
        Signer thief = Signer.of("socai.example/log");
        WrittenLedger resigned = WrittenLedger.honest();
        String forged = thief.checkpoint(300, resigned.rootAt(300));
        resigned.execute(
                "update ledger.checkpoint set note = '%s' where size = 300".formatted(forged));
        assertThat(caught(verify(resigned))).containsExactly(Check.CHECKPOINT_SIGNATURES);
        assertThat(finding(resigned, Check.CHECKPOINT_SIGNATURES).place()).isEqualTo(Place.of(300));

        WrittenLedger replayed = WrittenLedger.honest();
        replayed.execute(
                "update ledger.checkpoint set note = '%s' where size = 600"
                        .formatted(replayed.note(540)));
        assertThat(caught(verify(replayed))).containsExactly(Check.CHECKPOINT_ROOTS);

        WrittenLedger between = WrittenLedger.honest();
        between.execute("delete from ledger.checkpoint where size = 540");
        assertThat(caught(verify(between))).containsExactly(Check.CHECKPOINT_ROOTS);
        assertThat(finding(between, Check.CHECKPOINT_ROOTS).place())
                .isEqualTo(Place.between(481, 540));

        WrittenLedger gone = WrittenLedger.honest();
        gone.execute("delete from ledger.checkpoint where size = 600");
        assertThat(caught(verify(gone))).containsExactly(Check.HEAD);
        assertThat(finding(gone, Check.HEAD).place()).isEqualTo(Place.between(541, 600));
    }

    @Test
    void aKeySignsOnlyAfterItsFirstSizeAndOnceMoreWhenItIsRetired() throws Exception {
        WrittenLedger retired = WrittenLedger.honest();
        retired.execute("insert into ledger.log_key_retired select vkey, 480 from ledger.log_key");
        assertThat(caught(verify(retired))).containsExactly(Check.CHECKPOINT_SIGNATURES);
        assertThat(finding(retired, Check.CHECKPOINT_SIGNATURES).place()).isEqualTo(Place.of(600));

        WrittenLedger tooEarly = WrittenLedger.honest();
        tooEarly.execute("update ledger.log_key set from_size = 60");
        assertThat(finding(tooEarly, Check.CHECKPOINT_SIGNATURES).place()).isEqualTo(Place.of(60));
    }

    @Test
    void aRewrittenLedgerUnderAKeyOfTheForgersOwnIsCaughtByTheAuditorsKeys() throws Exception {
        WrittenLedger honest = WrittenLedger.honest();
        WrittenLedger forged = WrittenLedger.another();

        assertThat(verify(forged).isVerified()).as("nothing in it contradicts itself").isTrue();
        Verdict verdict = verify(forged, honest.log().known(), null);
        assertThat(caught(verdict)).containsExactly(Check.CHECKPOINT_SIGNATURES, Check.KEYS);
    }

    @Test
    void aForkAReplacedPrefixAndATruncatedLedgerAreCaughtByAKeptCheckpoint() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        Signer log = ledger.log();
        String fork = log.checkpoint(240, ledger.rootAt(239));
        Verdict forked = verify(ledger, null, kept(fork));
        assertThat(caught(forked)).containsExactly(Check.KEPT_CHECKPOINT);
        assertThat(forked.firstBadEvent()).contains(Place.between(1, 240));

        String kept = ledger.note(600);
        ledger.execute(
                "delete from ledger.event where pos > 540",
                "delete from ledger.seal where ledger_no > 540",
                "delete from ledger.checkpoint where size > 540",
                "update compliance.position set ledger_no = 540",
                "update replay.token set token = '{\"globalIndex\":540}'");
        assertThat(verify(ledger).isVerified()).as("its own log says nothing").isTrue();
        Verdict truncated = verify(ledger, null, kept(kept));
        assertThat(caught(truncated)).containsExactly(Check.KEPT_CHECKPOINT);
        assertThat(truncated.firstBadEvent()).contains(Place.between(541, 600));
    }

    @Test
    void aKeptCheckpointMustBeSignedByTheLogAndNameIt() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        Hash root = ledger.rootAt(240);
        String stranger = Signer.of(ledger.log().name()).checkpoint(240, root);
        String elsewhere = ledger.log().checkpoint("elsewhere.example", 240, root);

        for (String note : List.of(stranger, elsewhere)) {
            assertThat(caught(verify(ledger, null, kept(note))))
                    .containsExactly(Check.KEPT_CHECKPOINT);
        }
    }

    @Test
    void aProjectionThatHasReadMoreThanThereIsBetraysATruncatedLedger() throws Exception {
        for (String ahead :
                List.of(
                        "update compliance.position set ledger_no = 601",
                        "update replay.token set token = '{\"globalIndex\":601}'")) {
            WrittenLedger ledger = WrittenLedger.honest();
            ledger.execute(ahead);
            assertThat(caught(verify(ledger))).as(ahead).containsExactly(Check.POSITIONS);
        }
    }

    @Test
    void aListOfKeysThatWasEmptiedOrCutIsCaughtAlsoWhereTheAuditorBringsTheKeys() throws Exception {
        WrittenLedger emptied = WrittenLedger.honest();
        KnownKeys keys = emptied.log().known();
        emptied.execute("delete from ledger.log_key");
        assertThat(caught(verify(emptied, keys, null)))
                .containsExactly(Check.CHECKPOINT_SIGNATURES, Check.KEYS);
        assertThat(caught(verify(emptied))).containsExactly(Check.CHECKPOINT_SIGNATURES);

        WrittenLedger cut = WrittenLedger.honest();
        VerifierKey unused = Signer.of("socai.example/log").known().all().getFirst();
        KnownKeys more = new KnownKeys(List.of(keys.all().getFirst(), unused));
        Finding missing = verify(cut, more, null).of(Check.KEYS).map(Outcome::first).orElseThrow();
        assertThat(missing.expected()).isEqualTo(unused.toString());
    }

    @Test
    void aPersonsKeyThatWasTakenAwayIsNoErasure() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        ledger.execute(
                "delete from keys.person_key where person = '%s'".formatted(new UUID(1, 17)));
        assertThat(caught(verify(ledger))).containsExactly(Check.PERSON_KEYS);
        assertThat(finding(ledger, Check.PERSON_KEYS).place())
                .isEqualTo(Place.of(18, new UUID(1, 17), 0));

        WrittenLedger dropped = WrittenLedger.honest();
        dropped.execute("alter table keys.person_key rename to elsewhere");
        try {
            assertThat(caught(verify(dropped))).containsExactly(Check.PERSON_KEYS);
            assertThat(verify(dropped).firstBadEvent()).contains(Place.of(1, new UUID(1, 0), 0));
        } finally {
            dropped.execute("alter table keys.elsewhere rename to person_key");
        }
    }

    @Test
    void aKeyOfAnErasedPersonOrOfNobodyIsCaught() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        ledger.execute("insert into keys.person_key values ('%s', '')".formatted(new UUID(1, 39)));
        assertThat(caught(verify(ledger))).containsExactly(Check.PERSON_KEYS);
        assertThat(verify(ledger).firstBadEvent()).contains(Place.of(WrittenLedger.ERASED));

        WrittenLedger nobody = WrittenLedger.honest();
        nobody.execute("insert into keys.person_key values ('%s', '')".formatted(new UUID(9, 9)));
        assertThat(finding(nobody, Check.PERSON_KEYS).found())
                .isEqualTo("key of " + new UUID(9, 9));
    }

    @Test
    void swappedKeysAreCaughtByWhoCanTryThem() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        ledger.execute(
                "update keys.person_key set wrapped = convert_to('%s', 'UTF8') where person = '%s'"
                        .formatted(new UUID(1, 3), new UUID(1, 2)));
        assertThat(verify(ledger).isVerified()).as("an auditor opens nobody's key").isTrue();

        Evidence evidence = new Evidence(null, null, WrittenLedger.trial(), null);
        Verdict verdict =
                new LedgerVerification(ledger.database(), evidence, (done, all) -> {}).run();

        assertThat(caught(verdict)).containsExactly(Check.PERSON_KEYS_OPEN);
        assertThat(verdict.firstBadEvent()).contains(Place.of(3, new UUID(1, 2), 0));
    }

    @Test
    void anEventThatNobodyCanReadIsNamedSealedOrNot() throws Exception {
        WrittenLedger ledger = WrittenLedger.honest();
        assertThat(verify(ledger, (kind, revision, payload) -> true).isVerified()).isTrue();
        Verdict misread =
                verify(
                        ledger,
                        (kind, revision, payload) -> !kind.equals("personnel.identity-erased"));
        assertThat(caught(misread)).containsExactly(Check.READABLE);
        assertThat(misread.firstBadEvent().orElseThrow().from()).isEqualTo(WrittenLedger.ERASED);

        for (String said :
                List.of("5, ''", "5, '{\"a\":1 }'", "5, '{\"b\":{\"b\":1,\"a\":2}}'", "99, '{}'")) {
            WrittenLedger waiting = WrittenLedger.honest();
            waiting.execute(
                    "insert into ledger.event (pos, stream, sequence, kind, payload, effective_on,"
                            + " recorded_at, actor, decision_number, decision_signed_on,"
                            + " decision_issuer, decision_signer, reason, request)"
                            + " select 100000, '%s', 0, %s, effective_on, recorded_at, actor,"
                                    .formatted(new UUID(7, 7), said)
                            + " decision_number, decision_signed_on, decision_issuer,"
                            + " decision_signer, reason, request from ledger.event where pos = 5");
            Verdict verdict = verify(waiting);
            assertThat(caught(verdict)).as(said).containsExactly(Check.READABLE);
            assertThat(verdict.firstBadEvent()).contains(Place.of(0, new UUID(7, 7), 0));
        }
    }

    /** As somebody would who knows how entries are made. */
    private static void forgeWithEntry(WrittenLedger ledger, long ledgerNo) throws SQLException {
        ledger.execute(
                "update ledger.event set actor = 'nobody' where pos = %d".formatted(ledgerNo));
        byte[][] entry = new byte[1][];
        try (var connection = ledger.database().getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                SealedRow.all(false)
                                        .replace(
                                                "order by",
                                                "where s.ledger_no = %d order by"
                                                        .formatted(ledgerNo)))) {
            rows.next();
            entry[0] =
                    Hash.of(java.util.Objects.requireNonNull(SealedRow.of(rows).event()).bytes())
                            .bytes();
        }
        ledger.write(
                "update ledger.seal set entry = ? where ledger_no = %d".formatted(ledgerNo),
                entry[0]);
    }

    private static Verdict verify(WrittenLedger ledger, EventTrial reading) {
        Evidence evidence = new Evidence(null, null, null, reading);
        return new LedgerVerification(ledger.database(), evidence, (done, all) -> {}).run();
    }

    private static Verdict verify(WrittenLedger ledger) {
        return verify(ledger, null, null);
    }

    private static Verdict verify(
            WrittenLedger ledger, @Nullable KnownKeys keys, @Nullable SignedNote kept) {
        return new LedgerVerification(
                        ledger.database(), new Evidence(keys, kept), (done, all) -> {})
                .run();
    }

    private static List<Check> caught(Verdict verdict) {
        return verdict.outcomes().stream().filter(o -> !o.isGood()).map(Outcome::check).toList();
    }

    private static Finding finding(WrittenLedger ledger, Check check) {
        Finding first = verify(ledger).of(check).orElseThrow().first();
        assertThat(first).as("%s found nothing", check).isNotNull();
        return java.util.Objects.requireNonNull(first);
    }

    private static SignedNote kept(String note) {
        return SignedNote.parse(note.getBytes(UTF_8));
    }
}
