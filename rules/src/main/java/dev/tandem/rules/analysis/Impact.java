package dev.tandem.rules.analysis;

import dev.tandem.rules.guidance.Change;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another version of its line does to something that is configured or ordered.
 *
 * @param objections what stands against what is shown, of something broken what cannot hold together; empty where it is still valid or undecided
 * @param givenBack characteristics whose decisions change, wholly or some of their members, in declared order; those that are gone last
 * @param changes of what is shown, in the same order; empty where it is broken or undecided
 * @param price net, of one piece as it then is; null where it is broken, undecided, not complete, or where the price has no value
 */
public record Impact(Outcome outcome, List<Objection> objections, List<String> givenBack, List<Change> changes, @Nullable Money price) {

    public Impact {
        objections = List.copyOf(objections);
        givenBack = List.copyOf(givenBack);
        changes = List.copyOf(changes);
    }

    /** How it ends. */
    public enum Outcome {
        /** A valid configuration has all that is shown; what is new may be added. */
        STILL_VALID,
        /** Not as it is shown, but a valid configuration has its facts and texts. */
        REPAIRABLE,
        /** No valid configuration has its facts and texts. */
        BROKEN,
        /** It was not decided in time. */
        UNDECIDED
    }

    /**
     * Something that stands against it.
     *
     * @param path in the other version's file, e.g. {@code constraints.V01}; of what that does not have any more, where it stood
     * @param text the designer's words of a constraint, facts as they are asked for; else what is not possible any more
     */
    public record Objection(String path, LocalizedText text) {}

    public static final Impact UNDECIDED = new Impact(Outcome.UNDECIDED, List.of(), List.of(), List.of(), null);

    static Impact broken(List<Objection> objections) {
        return new Impact(Outcome.BROKEN, objections, List.of(), List.of(), null);
    }
}
