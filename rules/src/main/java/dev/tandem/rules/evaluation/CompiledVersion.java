package dev.tandem.rules.evaluation;

import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.util.List;

/** A product-line version ready to judge selections. Immutable, safe for many threads. */
public final class CompiledVersion {

    private final ProductLineVersion version;

    private CompiledVersion(ProductLineVersion version) {
        this.version = version;
    }

    public static CompiledVersion of(ProductLineVersion version) {
        return new CompiledVersion(version);
    }

    public ProductLineVersion version() {
        return version;
    }

    /** The line's default: what it proposes for every characteristic that applies. */
    public Selections defaults() {
        throw new IllegalStateException("to be written");
    }

    /** Whether a characteristic has a value at all under these selections; false as long as its precondition is undecided. */
    public boolean applies(String characteristic, Selections selections) {
        throw new IllegalStateException("to be written");
    }

    /** Codes of the characteristics that apply and are still undecided; empty means complete. */
    public List<String> undecided(Selections selections) {
        throw new IllegalStateException("to be written");
    }

    /** Asks Drools. */
    public Verdict verdict(Selections selections) {
        throw new IllegalStateException("to be written");
    }

    /** Net price of one piece of a complete, valid configuration. */
    public PriceBreakdown price(Selections selections) {
        throw new IllegalStateException("to be written");
    }

    /** What one piece of a complete, valid configuration needs, in declared order. */
    public List<PlannedStep> steps(Selections selections) {
        throw new IllegalStateException("to be written");
    }

    /** Footprint of one piece of a complete, valid configuration. */
    public Footprint footprint(Selections selections, CarbonFactors factors) {
        throw new IllegalStateException("to be written");
    }

    /** The whole version as readable DRL text. */
    public String drl() {
        throw new IllegalStateException("to be written");
    }
}
