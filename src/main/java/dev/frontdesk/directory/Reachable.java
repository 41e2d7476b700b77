package dev.frontdesk.directory;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Requires a SIP endpoint or a phone number; if {@link #once} is set, not both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Reachable.ReachableValidator.class)
@interface Reachable {

    boolean once() default false;

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports the violation at {@code sipEndpoint}, since a form shows it beside a field. */
    final class ReachableValidator implements ConstraintValidator<Reachable, Addressed> {

        private boolean once;

        @Override
        public void initialize(Reachable reachable) {
            once = reachable.once();
        }

        @Override
        public boolean isValid(Addressed entry, ConstraintValidatorContext context) {
            int endpoints = entry.endpoints().size();
            if (once ? endpoints == 1 : endpoints > 0) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("sipEndpoint")
                    .addConstraintViolation();
            return false;
        }
    }
}
