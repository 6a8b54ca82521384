package socai.events.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.events.Attachment;
import socai.events.Authentication;
import socai.events.Authority;
import socai.events.Basis;
import socai.events.BasisKind;
import socai.events.Certificate;
import socai.events.CivilStatusDocument;
import socai.events.Confirmation;
import socai.events.Decision;
import socai.events.Notice;
import socai.events.OfficialLetter;
import socai.events.Resolution;
import socai.events.WorkContract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authority as the columns of an event's row hold it. A decision stands in columns of its own;
 * every other document, and whatever else not every event has, is canonical JSON (RFC 8785), the
 * very bytes that the event's document shows.
 *
 * @param decisionNumber with the three after it, absent unless the basis is a decision
 * @param basis the document of another kind, with its {@code kind}; absent for a decision
 * @param confirmed absent when nothing was confirmed
 * @param attachments absent when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // columns on their way in or out, never compared
public record AuthorityColumns(
        String actor,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionSignedOn,
        @Nullable String decisionIssuer,
        @Nullable String decisionSigner,
        String reason,
        UUID request,
        byte @Nullable [] basis,
        byte @Nullable [] confirmed,
        byte @Nullable [] attachments,
        @Nullable String account,
        @Nullable String approver,
        byte @Nullable [] authentication) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The columns of an authority. */
    public static AuthorityColumns of(Authority authority) {
        Decision decision = authority.basis() instanceof Decision known ? known : null;
        return new AuthorityColumns(
                authority.actor(),
                decision == null ? null : decision.number(),
                decision == null ? null : decision.signedOn(),
                decision == null ? null : decision.issuer(),
                decision == null ? null : decision.signer(),
                authority.reason(),
                authority.request(),
                decision == null ? json(authority.basis()) : null,
                list(authority.confirmed().stream().map(AuthorityColumns::fields).toList()),
                list(authority.attachments().stream().map(AuthorityColumns::fields).toList()),
                authority.account(),
                authority.approver(),
                authority.authentication() == null
                        ? null
                        : json(fields(authority.authentication())));
    }

    /**
     * The authority that the columns hold.
     *
     * @throws RuntimeException naming what is missing or not known
     */
    public Authority authority() {
        return new Authority(
                actor,
                basisOf(decisionNumber, decisionSignedOn, decisionIssuer, decisionSigner, basis),
                reason,
                request,
                confirmations(),
                attached(),
                account,
                approver,
                signedIn());
    }

    /**
     * The document that the columns hold.
     *
     * @throws RuntimeException naming what is missing or not known
     */
    @SuppressWarnings("NullAway") // a decision says what it misses
    public static Basis basisOf(
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionSignedOn,
            @Nullable String decisionIssuer,
            @Nullable String decisionSigner,
            byte @Nullable [] basis) {
        return basis == null
                ? new Decision(decisionNumber, decisionSignedOn, decisionIssuer, decisionSigner)
                : basis(JSON.readTree(basis));
    }

    /** A document as canonical JSON, with its kind. */
    public static byte[] json(Basis basis) {
        return json(fields(basis));
    }

    /**
     * The fields of a document by name, with its kind; those that it does not have are left out.
     */
    public static SortedMap<String, String> fields(Basis basis) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("kind", basis.kind().name());
        fields.put("number", basis.number());
        fields.put("signedOn", basis.signedOn().toString());
        fields.put("issuer", basis.issuer());
        put(fields, "signer", basis.signer());
        switch (basis) {
            case Resolution resolution -> put(fields, "session", resolution.session());
            case WorkContract contract -> put(fields, "until", contract.until());
            case Certificate certificate ->
                    put(fields, "registryNumber", certificate.registryNumber());
            case CivilStatusDocument document -> put(fields, "type", document.type());
            case Decision _, OfficialLetter _, Notice _ -> {}
        }
        return fields;
    }

    private static void put(SortedMap<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static Map<String, Object> fields(Confirmation confirmation) {
        return new TreeMap<>(
                Map.of(
                        "by", confirmation.by(),
                        "code", confirmation.code(),
                        "figures", confirmation.figures()));
    }

    private static Map<String, Object> fields(Attachment attachment) {
        return new TreeMap<>(
                Map.of(
                        "mediaType", attachment.mediaType(),
                        "salt", attachment.salt().toString(),
                        "sha256", attachment.sha256(),
                        "size", attachment.size()));
    }

    private static Map<String, String> fields(Authentication authentication) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("at", MICROSECONDS.format(authentication.at()));
        put(fields, "credential", authentication.credential());
        fields.put("method", authentication.method());
        return fields;
    }

    private static byte @Nullable [] list(List<?> values) {
        return values.isEmpty() ? null : json(values);
    }

    private static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    private static Basis basis(JsonNode json) {
        Members members = new Members(json);
        BasisKind kind = BasisKind.valueOf(members.required("kind"));
        String number = members.required("number");
        LocalDate signedOn = LocalDate.parse(members.required("signedOn"));
        String issuer = members.required("issuer");
        Basis basis =
                switch (kind) {
                    case DECISION ->
                            new Decision(number, signedOn, issuer, members.required("signer"));
                    case RESOLUTION ->
                            new Resolution(
                                    number,
                                    signedOn,
                                    issuer,
                                    members.required("signer"),
                                    members.optional("session"));
                    case WORK_CONTRACT ->
                            new WorkContract(
                                    number,
                                    signedOn,
                                    issuer,
                                    members.required("signer"),
                                    members.optionalDay("until"));
                    case CERTIFICATE ->
                            new Certificate(
                                    number,
                                    signedOn,
                                    issuer,
                                    members.optional("signer"),
                                    members.optional("registryNumber"));
                    case CIVIL_STATUS ->
                            new CivilStatusDocument(
                                    CivilStatusDocument.Type.valueOf(members.required("type")),
                                    number,
                                    signedOn,
                                    issuer,
                                    members.optional("signer"));
                    case OFFICIAL_LETTER ->
                            new OfficialLetter(
                                    number, signedOn, issuer, members.required("signer"));
                    case NOTICE -> new Notice(number, signedOn, issuer, members.required("signer"));
                };
        members.requireNoOthers();
        return basis;
    }

    private List<Confirmation> confirmations() {
        List<Confirmation> confirmations = new ArrayList<>();
        if (confirmed != null) {
            for (JsonNode one : JSON.readTree(confirmed)) {
                Members members = new Members(one);
                SortedMap<String, String> figures = new TreeMap<>();
                Members shown = new Members(members.node("figures"));
                shown.names().forEach(name -> figures.put(name, shown.required(name)));
                confirmations.add(
                        new Confirmation(
                                members.required("code"), figures, members.required("by")));
                members.requireNoOthers();
            }
        }
        return confirmations;
    }

    private List<Attachment> attached() {
        List<Attachment> all = new ArrayList<>();
        if (attachments != null) {
            for (JsonNode one : JSON.readTree(attachments)) {
                Members members = new Members(one);
                all.add(
                        new Attachment(
                                members.required("sha256"),
                                UUID.fromString(members.required("salt")),
                                members.required("mediaType"),
                                members.node("size").longValue()));
                members.requireNoOthers();
            }
        }
        return all;
    }

    private @Nullable Authentication signedIn() {
        if (authentication == null) {
            return null;
        }
        Members members = new Members(JSON.readTree(authentication));
        Authentication known =
                new Authentication(
                        members.required("method"),
                        Instant.parse(members.required("at")),
                        members.optional("credential"));
        members.requireNoOthers();
        return known;
    }

    /** The members of a JSON object, of which none may be left unread. */
    private static final class Members {

        private final JsonNode json;
        private final Set<String> read = new HashSet<>();

        Members(JsonNode json) {
            if (!json.isObject()) {
                throw new IllegalStateException("not a JSON object");
            }
            this.json = json;
        }

        Set<String> names() {
            return Set.copyOf(json.propertyNames());
        }

        JsonNode node(String name) {
            read.add(name);
            JsonNode value = json.get(name);
            if (value == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return value;
        }

        String required(String name) {
            JsonNode value = node(name);
            if (!value.isString()) {
                throw new IllegalStateException(name + " is no text");
            }
            return value.stringValue();
        }

        @Nullable String optional(String name) {
            return json.has(name) ? required(name) : null;
        }

        @Nullable LocalDate optionalDay(String name) {
            String value = optional(name);
            return value == null ? null : LocalDate.parse(value);
        }

        void requireNoOthers() {
            json.propertyNames().stream()
                    .filter(name -> !read.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalStateException(name + " is not known");
                    });
        }
    }
}
