package dev.tandem.configuration;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the last change back, whatever it was, and brings back what was undone. */
@Component
final class UndoChange {

    private final ReplaceConfiguration replace;
    private final Clock clock;

    UndoChange(ReplaceConfiguration replace, Clock clock) {
        this.replace = replace;
        this.clock = clock;
    }

    record UndoChangeInput(String configurationId, int version) {}

    /** @throws Refused an unknown configuration, another version by now, or nothing to undo */
    Changed undo(UndoChangeInput input) {
        return replace.replace(
                input.configurationId(),
                input.version(),
                stored -> stored.undone(clock.instant()).orElseThrow(() -> nothing("undo", "No change is left that could be undone.")));
    }

    /** @throws Refused an unknown configuration, another version by now, or nothing to redo */
    Changed redo(UndoChangeInput input) {
        return replace.replace(
                input.configurationId(),
                input.version(),
                stored -> stored.redone(clock.instant())
                        .orElseThrow(() -> nothing("redo", "Nothing was undone since the last change.")));
    }

    private static Refused nothing(String what, String message) {
        return new Refused(new InvalidInputError(
                message, List.of("input"), what, "a configuration with `can" + Character.toUpperCase(what.charAt(0)) + what.substring(1) + "`", null));
    }
}
