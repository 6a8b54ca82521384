package socai.command.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Either {@code basis} or {@code decision} says on which document the act rests, not both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RestsOnOneDocument.Validator.class)
@interface RestsOnOneDocument {

    String message() default "one document";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Points at {@code decision} when there is none, at {@code basis} when there are two. */
    final class Validator implements ConstraintValidator<RestsOnOneDocument, RecordingBody> {

        @Override
        public boolean isValid(@Nullable RecordingBody body, ConstraintValidatorContext context) {
            if (body == null || (body.decision() == null) != (body.basis() == null)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("one document")
                    .addPropertyNode(body.decision() == null ? "decision" : "basis")
                    .addConstraintViolation();
            return false;
        }
    }
}
