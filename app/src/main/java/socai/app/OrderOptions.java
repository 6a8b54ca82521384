package socai.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import socai.app.Settings.BadSetting;
import socai.command.Typed;
import socai.events.Decision;

/** The options by which a command from the terminal says under which decision it is given. */
final class OrderOptions {

    /** The four that make up a decision. */
    static final List<String> OF_DECISION =
            List.of("--decision-number", "--signed-on", "--issuer", "--signer");

    private OrderOptions() {}

    /**
     * The decision.
     *
     * @throws BadSetting when a part is missing or is no day
     * @throws socai.events.IllegalFact when a text cannot be recorded
     */
    static Decision decision(Options options) {
        String signedOn = options.required("--signed-on");
        try {
            return Typed.decision(
                    new Decision(
                            options.required("--decision-number"),
                            LocalDate.parse(signedOn),
                            options.required("--issuer"),
                            options.required("--signer")));
        } catch (DateTimeException _) {
            throw new BadSetting(
                    "--signed-on «%s» is not a date like 2026-11-25 / --signed-on «%s» không phải là ngày"
                            .formatted(signedOn, signedOn));
        }
    }

    /** Java takes shorter ones too and makes another id of them. */
    static UUID request(String id) {
        try {
            UUID request = UUID.fromString(id);
            if (request.toString().equalsIgnoreCase(id)) {
                return request;
            }
        } catch (IllegalArgumentException _) {
            // Falls through to the one sentence that says what is possible.
        }
        throw new BadSetting(
                "--request «%s» is no UUID like 6f1c2f9e-0d1b-4c53-9a57-1f1d1a3f0c11 / --request «%s» không phải là UUID"
                        .formatted(id, id));
    }
}
