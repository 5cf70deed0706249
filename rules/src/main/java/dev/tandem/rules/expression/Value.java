package dev.tandem.rules.expression;

import java.math.BigDecimal;
import java.util.Set;

/** A typed value outside of evaluation: what a property declares, what a customer selected. */
public sealed interface Value {

    record Number(BigDecimal number) implements Value {}

    record Flag(boolean flag) implements Value {}

    record Text(String text) implements Value {}

    record Code(String code) implements Value {}

    /** The chosen members of a multiple choice; empty means that none is chosen. */
    record Codes(Set<String> codes) implements Value {
        public Codes {
            codes = Set.copyOf(codes);
        }
    }
}
