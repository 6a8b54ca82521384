package socai.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Test classes with the same number of demonstration people share one running product. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithProduct.Shared.class)
@interface WithProduct {

    int demoPeople() default 0;

    final class Shared implements ParameterResolver {

        private static final Namespace NAMESPACE = Namespace.create(WithProduct.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Product.class;
        }

        @Override
        public Product resolveParameter(ParameterContext parameter, ExtensionContext context) {
            int people =
                    context.getRequiredTestClass().getAnnotation(WithProduct.class).demoPeople();
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(people, Product::start, Product.class);
        }
    }
}
