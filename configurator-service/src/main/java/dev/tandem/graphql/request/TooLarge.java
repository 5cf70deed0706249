package dev.tandem.graphql.request;

import dev.tandem.graphql.ErrorCode;
import graphql.execution.AbortExecutionException;
import java.util.Map;

/** A request asks for more than is answered; none of it was executed. */
final class TooLarge extends AbortExecutionException {

    private final Map<String, Object> facts;

    TooLarge(String what, long given, long allowed) {
        super("This request has " + what + " " + given + ", allowed is " + allowed + ".");
        facts = Map.of(ErrorCode.KEY, ErrorCode.TOO_LARGE.name(), "given", given, "allowed", allowed);
    }

    static void check(String what, long given, long allowed) {
        if (given > allowed) {
            throw new TooLarge(what, given, allowed);
        }
    }

    @Override
    public Map<String, Object> getExtensions() {
        return facts;
    }
}
