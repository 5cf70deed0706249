package dev.tandem.rules.guidance;

import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.figures.Parts;
import dev.tandem.rules.guidance.lowering.CostedLine;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.VersionLayout;
import java.time.Duration;
import java.util.List;

/** A product-line version ready to guide. Immutable, shared by all sessions. */
public final class GuidedVersion {

    /** How long the proof that a valid configuration exists may take. */
    private static final Duration COMPILING = Duration.ofMinutes(1);

    private final FiniteLine line;
    private final Slots slots;
    private final Parts parts;
    private final CostedLine costed;
    private final Slots costedSlots;

    private GuidedVersion(FiniteLine line) {
        this.line = line;
        this.slots = new Slots(line);
        this.parts = new Parts(line.version(), new VersionLayout(line.version()));
        this.costed = CostedLine.of(line.version());
        this.costedSlots = new Slots(costed.line());
    }

    /**
     * Compiles a version to a finite problem.
     *
     * @throws NotGuidableException something cannot be made exact within bounds, or no valid configuration exists
     */
    public static GuidedVersion of(ProductLineVersion version) {
        try {
            return of(FiniteLine.of(version));
        } catch (RefusedLineException refused) {
            throw new NotGuidableException(refused.mistakes());
        }
    }

    /** @throws NotGuidableException no valid configuration exists with the defaults of personal facts and texts */
    static GuidedVersion of(FiniteLine line) {
        GuidedVersion guided = new GuidedVersion(line);
        Bound stated = guided.slots.bind(Decisions.NONE);
        try {
            if (!new Solver(line.problem()).within(Deadline.after(COMPILING)).solve(stated.literals())) {
                throw NotGuidableException.nothingValid(
                        new Conflicting(line, guided.slots).among(stated, Deadline.after(COMPILING)));
            }
        } catch (OutOfTimeException _) {
            throw new NotGuidableException(List.of("Within " + COMPILING.toSeconds() + " seconds it could not be found whether a valid"
                    + " configuration exists. Use fewer numbers with large ranges in one constraint."));
        }
        return guided;
    }

    public ProductLineVersion version() {
        return line.version();
    }

    /** A session: engine state that makes the next answer cheap. One thread at a time; answers depend on the decisions alone. */
    public Guide guide() {
        return guide(Guide.TIME);
    }

    /** A session whose answers may take this long. */
    public Guide guide(Duration time) {
        return new Guide(this, time);
    }

    Slots slots() {
        return slots;
    }

    Parts parts() {
        return parts;
    }

    Completing completing(Decisions decided, Duration time) {
        return new Completing(costed, costedSlots, decided, time);
    }

    /** The version in literals, for figures and benchmarks. */
    FiniteLine line() {
        return line;
    }
}
