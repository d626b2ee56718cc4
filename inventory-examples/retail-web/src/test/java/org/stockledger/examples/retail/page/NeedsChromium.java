package org.stockledger.examples.retail.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs where a Chromium is found; elsewhere it says so, not to be overlooked. With {@code
 * -Dinventory.test.browser=required} a missing browser fails the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {
    /** Looks for the browser. */
    class Condition implements ExecutionCondition {
        private static final AtomicBoolean SAID = new AtomicBoolean();

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.path().isPresent()) {
                return ConditionEvaluationResult.enabled(
                        "Chromium is at " + Chromium.path().get());
            }
            if ("required".equals(System.getProperty("inventory.test.browser"))) {
                throw new IllegalStateException(Chromium.MISSING);
            }
            if (!SAID.getAndSet(true)) {
                System.err.println(banner());
            }
            return ConditionEvaluationResult.disabled(Chromium.MISSING);
        }

        private static String banner() {
            String line = "!".repeat(100);
            return String.join(
                    System.lineSeparator(), "", line, "!!! THE PAGE IS NOT TESTED: " + Chromium.MISSING, line, "");
        }
    }
}
