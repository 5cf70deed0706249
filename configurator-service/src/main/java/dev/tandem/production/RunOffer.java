package dev.tandem.production;

import java.util.List;

/** What one run may take: pieces of one step, or of several equal ones in a batch machine, in the order in which they fill it. */
public record RunOffer(List<StepOffer> portions) {

    public RunOffer {
        portions = List.copyOf(portions);
    }
}
