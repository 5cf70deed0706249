package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session of guidance. Every answer is a function of the decisions given; engine state from earlier answers makes it cheap, nothing
 * more. One thread at a time.
 */
public final class Guide {

    /** How long an answer may take, unless another time is given. */
    public static final Duration TIME = Duration.ofSeconds(1);

    private final Duration time;
    private final FiniteLine line;
    private final Slots slots;
    private final Solver solver;
    private final Closeness closeness;
    private final Reading reading;
    private final Statements statements;
    private final Conflicting conflicting;
    private final Explaining explaining;
    private final Differing differing;
    private final GuidedVersion version;
    private @Nullable Answer last;

    /** What was answered last: asking the same again costs nothing. */
    private record Answer(Decisions decided, Guidance guidance) {}

    Guide(GuidedVersion version, Duration time) {
        this.time = time;
        this.version = version;
        this.line = version.line();
        this.slots = version.slots();
        solver = new Solver(line.problem());
        closeness = new Closeness(line, slots, solver);
        reading = new Reading(line);
        statements = new Statements(line, slots);
        conflicting = new Conflicting(line, slots);
        explaining = new Explaining(line, slots, conflicting, solver, this::shown);
        differing = new Differing(line, slots, version.parts(), solver, closeness, reading);
    }

    /**
     * What can still be chosen, and what is shown.
     *
     * @throws ConflictException no complete valid configuration has these decisions
     * @throws dev.tandem.rules.guidance.engine.OutOfTimeException it takes too long
     * @throws IllegalArgumentException a decision is not on what the version has
     */
    public Guidance guidance(Decisions decided) {
        Answer known = last;
        if (known == null || !known.decided().equals(decided)) {
            known = new Answer(decided, found(decided));
            last = known;
        }
        return known.guidance();
    }

    private Guidance found(Decisions decided) {
        Deadline deadline = Deadline.after(time);
        Bound bound = slots.bind(decided);
        solver.within(deadline);
        if (!statements.decide(bound, deadline) || !closeness.find(bound)) {
            throw new ConflictException(conflicting.among(bound, deadline));
        }
        Selections shown = reading.selections(solver::isTrue, bound);
        List<CharacteristicGuidance> all = new ArrayList<>();
        for (int i = 0; i < line.characteristics().size(); i++) {
            if (!(line.characteristics().get(i) instanceof FiniteCharacteristic.Text)) {
                all.add(statements.of(i, shown, solver.isTrue(line.characteristics().get(i).applies())));
            }
        }
        return new Guidance(all, shown, gaveWay(decided, shown));
    }

    private List<GaveWay> gaveWay(Decisions decided, Selections shown) {
        List<GaveWay> gaveWay = new ArrayList<>();
        for (int i = 0; i < line.characteristics().size(); i++) {
            FiniteCharacteristic finite = line.characteristics().get(i);
            Value proposed = slots.proposed(i);
            String code = finite.characteristic().code();
            if (proposed != null && decided.of(code).isEmpty() && solver.isTrue(finite.applies())) {
                Value now = shown.of(code).orElse(null);
                if (!same(proposed, now)) {
                    gaveWay.add(new GaveWay(code, proposed, now));
                }
            }
        }
        return gaveWay;
    }

    private static boolean same(Value proposed, @Nullable Value now) {
        return proposed instanceof Value.Number(BigDecimal one) && now instanceof Value.Number(BigDecimal other)
                ? one.compareTo(other) == 0 : proposed.equals(now);
    }

    private Selections shown(Decisions decided, Deadline deadline) {
        Bound bound = slots.bind(decided);
        solver.within(deadline);
        if (!closeness.find(bound)) {
            throw new ConflictException(conflicting.among(bound, deadline));
        }
        return reading.selections(solver::isTrue, bound);
    }

    /**
     * Whether what is wanted is possible together with what is kept; if not, a minimal conflict, and the smallest sets of kept decisions to give
     * back for it. Facts and texts are never given back. Nothing may be wanted: then the kept decisions are asked about themselves.
     *
     * @param wanted one or several decisions, which take the place of those about the same
     * @throws ConflictException something is wanted, and what is kept has no complete valid configuration by itself
     * @throws dev.tandem.rules.guidance.engine.OutOfTimeException it takes longer than {@link #TIME}
     * @throws IllegalArgumentException a decision is not on what the version has
     */
    public Explanation explain(Decisions kept, Decisions wanted) {
        return explaining.of(kept, wanted, Deadline.after(time));
    }

    /**
     * The best completion for an objective, and of several the closest to what the line proposes.
     *
     * @param electricity kgCO2e for one kWh; counts for FOOTPRINT alone
     * @throws ConflictException no complete valid configuration has these decisions
     * @throws dev.tandem.rules.guidance.engine.OutOfTimeException not even a first completion was found within {@link #TIME}
     */
    public Completion complete(Decisions decided, Objective objective, BigDecimal electricity) {
        Deadline deadline = Deadline.after(time);
        if (objective == Objective.DEFAULTS) {
            return new Completion(shown(decided, deadline), null, null, true);
        }
        return version.completing(decided, time).complete(objective, electricity)
                .orElseThrow(() -> new ConflictException(conflicting.among(slots.bind(decided), deadline)));
    }

    /**
     * What each available value would change in price and footprint: of what would be shown after choosing it, against what is shown now.
     * A value for which a figure cannot be worked out is left out.
     *
     * @param electricity kgCO2e for one kWh
     * @throws ConflictException no complete valid configuration has these decisions
     * @throws dev.tandem.rules.guidance.engine.OutOfTimeException it takes longer than {@link #TIME}
     */
    public Differences differences(Decisions decided, BigDecimal electricity) {
        Deadline deadline = Deadline.after(time);
        return differing.of(decided, guidance(decided), electricity, deadline);
    }
}
