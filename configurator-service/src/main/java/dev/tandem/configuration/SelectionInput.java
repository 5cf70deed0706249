package dev.tandem.configuration;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A selection as a caller states it. */
public record SelectionInput(String characteristic, SelectionValueInput value) {

    /** Exactly one is there. */
    public record SelectionValueInput(
            @Nullable String code,
            @Nullable List<String> codes,
            @Nullable MembersInput members,
            @Nullable BigDecimal number,
            @Nullable String text) {}

    public record MembersInput(@Nullable List<String> with, @Nullable List<String> without) {

        public MembersInput {
            with = with == null ? List.of() : with;
            without = without == null ? List.of() : without;
        }
    }
}
