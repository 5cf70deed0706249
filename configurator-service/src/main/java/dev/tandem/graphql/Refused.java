package dev.tandem.graphql;

import java.util.List;

/** A use case refuses, for reasons that the caller can do something about. Nothing was changed. */
public final class Refused extends RuntimeException {

    private final transient List<UserError> errors;

    public Refused(UserError... errors) {
        this(List.of(errors));
    }

    public Refused(List<? extends UserError> errors) {
        super(errors.stream().map(UserError::message).toList().toString(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public List<UserError> errors() {
        return errors;
    }
}
