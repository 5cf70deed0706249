package dev.tandem.rules.analysis;

import dev.tandem.rules.model.Example;
import dev.tandem.rules.model.ProductLineVersion;
import java.time.Duration;
import java.util.List;

/**
 * Examples that would try out what no example does yet, each as close to the line's defaults as can be.
 *
 * @param undecided ids of constraints for which no smallest one was found within the time
 */
public record Proposals(List<Proposal> all, List<String> undecided) {

    public Proposals {
        all = List.copyOf(all);
        undecided = List.copyOf(undecided);
    }

    /**
     * @param constraint the id of what it tries out
     * @param firing whether the constraint is violated in it, or has something to say and is not
     * @param example that holds: it says what the version's rules say about it
     */
    public record Proposal(String constraint, boolean firing, Example example) {}

    /** One for each kind of example that a constraint lacks, where there can be one. */
    public static Proposals of(ProductLineVersion version, Duration time) {
        return new Proposing(version, new Allowance(time)).proposals();
    }
}
