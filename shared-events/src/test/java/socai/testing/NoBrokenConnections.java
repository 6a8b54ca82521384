package socai.testing;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fails each test during which a connection to a database broke, also when the product went on as
 * if nothing had happened: on a connection whose answers are shifted, an event could be
 * acknowledged that was not written. JUnit finds it by itself in every module.
 */
public final class NoBrokenConnections
        implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(NoBrokenConnections.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        BrokenConnections.watch();
        // Closed after everything that tests share, so that it hears how that ended.
        context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        "end",
                        _ -> (AutoCloseable) () -> requireNone("at the end of all tests"),
                        AutoCloseable.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        require(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        require(context);
    }

    private static void require(ExtensionContext context) {
        BrokenConnections.watch();
        if (mayBreak(context)) {
            BrokenConnections.taken();
        } else {
            requireNone(context.getDisplayName());
        }
    }

    private static boolean mayBreak(ExtensionContext context) {
        Optional<ExtensionContext> at = Optional.of(context);
        while (at.isPresent()) {
            if (AnnotationSupport.isAnnotated(at.get().getElement(), BreaksConnections.class)) {
                return true;
            }
            at = at.get().getParent();
        }
        return false;
    }

    static void requireNone(String where) {
        List<SQLException> broken = BrokenConnections.taken();
        if (!broken.isEmpty()) {
            AssertionError failure =
                    new AssertionError(
                            "%s: %d connection exceptions (SQLState of class 08), the first is %s: %s"
                                    .formatted(
                                            where,
                                            broken.size(),
                                            broken.getFirst().getSQLState(),
                                            broken.getFirst().getMessage()));
            broken.forEach(failure::addSuppressed);
            throw failure;
        }
    }
}
