package socai.command.registers;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.StaleVersion;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.Register;
import socai.command.registers.RegisterRefusal.RequestReused;
import socai.events.Authority;
import socai.identity.KeyEncryptionKey;

/**
 * The same request id twice has one effect: the second time the first receipt is returned and
 * nothing is recorded. The same id with another content is refused.
 */
public final class RequestRegister
        implements Register, MessageHandlerInterceptor<CommandMessage<?>> {

    private final JdbcTemplate jdbc;
    private final KeyEncryptionKey key;

    /** A register whose fingerprints are keyed, because a request may hold an identity. */
    public RequestRegister(DataSource dataSource, KeyEncryptionKey key) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.key = key;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Order order = Order.of(unitOfWork.getMessage().getMetaData());
        Optional<Receipt> earlier = earlier(order);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return chain.proceed();
        } catch (Refused | StaleVersion no) {
            // The same request may have been recorded since the first look, and then it was its own
            // effect that stood in its way.
            return earlier(order).orElseThrow(() -> no);
        }
    }

    /** Bulk appends carry one request for many events; it stands here with the last of them. */
    @Override
    public void record(List<LedgerEvent> appended) {
        LedgerEvent last = appended.getLast();
        Authority authority = last.order().authority();
        try {
            jdbc.update(
                    """
                    insert into registers.request (id, fingerprint, stream, version)
                    values (?, ?, ?, ?)
                    """,
                    authority.request(),
                    keyed(last.order()),
                    last.stream(),
                    last.sequence());
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyException(
                    "request %s is being answered elsewhere".formatted(authority.request()), e);
        }
    }

    private Optional<Receipt> earlier(Order order) {
        UUID request = order.authority().request();
        return jdbc
                .query(
                        "select fingerprint, stream, version from registers.request where id = ?",
                        (row, _) -> {
                            if (!keyed(order).equals(row.getString("fingerprint"))) {
                                throw new Refused(new RequestReused(request));
                            }
                            return new Receipt(
                                    row.getObject("stream", UUID.class), row.getLong("version"));
                        },
                        request)
                .stream()
                .findFirst();
    }

    private String keyed(Order order) {
        return HexFormat.of().formatHex(key.index(order.fingerprint()));
    }
}
