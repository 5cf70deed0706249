package dev.tandem.graphql;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns a use case's outcome into a mutation's payload. */
public final class Payloads {

    private Payloads() {}

    /** Runs the use case; its result or its refusal becomes the payload. */
    public static <T, P> P answer(Supplier<T> useCase, BiFunction<@Nullable T, List<UserError>, P> payload) {
        try {
            return payload.apply(useCase.get(), List.of());
        } catch (Refused refused) {
            return payload.apply(null, refused.errors());
        }
    }
}
