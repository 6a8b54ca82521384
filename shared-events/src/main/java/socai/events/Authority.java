package socai.events;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what right an event stands in the ledger: who recorded it, on the basis of which document,
 * why, and in which request. No event is stored without one.
 *
 * @param actor who recorded the event, as the client says
 * @param basis the document on which the act rests
 * @param reason why it was recorded, in words an auditor reads
 * @param request the request, chosen by the client, that carried the command; the same request
 *     twice has one effect
 * @param confirmed the questions that were answered yes for this event
 * @param attachments the files that came along
 * @param account the account that was signed in; absent until there is sign-in
 * @param approver the account that approved; absent where nobody else had to
 * @param authentication how the account was signed in; absent until there is sign-in
 */
public record Authority(
        String actor,
        Basis basis,
        String reason,
        UUID request,
        List<Confirmation> confirmed,
        List<Attachment> attachments,
        @Nullable String account,
        @Nullable String approver,
        @Nullable Authentication authentication) {

    /** The actor of the built-in generator of demonstration data; its events are never real. */
    public static final String DEMO_ACTOR = "demo-generator";

    /** The actor that enters public reference data (units, populations, the plan). */
    public static final String REFERENCE_ACTOR = "reference-data";

    public Authority {
        actor = Text.required(actor, "actor", 100);
        reason = Text.required(reason, "reason", 500);
        requireNonNull(basis, "basis");
        requireNonNull(request, "request");
        confirmed = List.copyOf(requireNonNull(confirmed, "confirmed"));
        attachments = List.copyOf(requireNonNull(attachments, "attachments"));
        account = account == null ? null : Text.required(account, "account", 100);
        approver = approver == null ? null : Text.required(approver, "approver", 100);
    }

    /** The authority of an act that nothing was asked about and nothing came along with. */
    public Authority(String actor, Basis basis, String reason, UUID request) {
        this(actor, basis, reason, request, List.of(), List.of(), null, null, null);
    }

    /** The same with these questions answered yes. */
    public Authority confirming(List<Confirmation> questions) {
        return new Authority(
                actor,
                basis,
                reason,
                request,
                questions,
                attachments,
                account,
                approver,
                authentication);
    }

    /** The same with these files. */
    public Authority attaching(List<Attachment> files) {
        return new Authority(
                actor, basis, reason, request, confirmed, files, account, approver, authentication);
    }

    /**
     * Checks an authority on its way in.
     *
     * @throws IllegalFact when any of its texts misleads, see {@link Text#requireClear}
     */
    public void requireClear() {
        Text.requireClear(actor, "actor");
        Text.requireClear(reason, "reason");
        basis.requireClear();
    }
}
