package dev.tandem.rules.guidance;

import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.engine.Term;
import dev.tandem.rules.guidance.lowering.Amount;
import dev.tandem.rules.guidance.lowering.CostedLine;
import dev.tandem.rules.guidance.search.LeastPath;
import dev.tandem.rules.guidance.search.LeastSum;
import dev.tandem.rules.guidance.search.Optimum;
import dev.tandem.rules.guidance.search.Sum;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.StepRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the completion that an objective likes best, and of several the one closest to the line's defaults. Where the optimum is not proven in
 * time, the best found is told together with a bound. Each question has a solver of its own.
 */
final class Completing {

    /** The share of the time in which the optimum is looked for, in tenths; the rest is for what is closest to the defaults among the best. */
    private static final int SEARCH = 7;

    private static final int GRAM = 3;

    /** Digits after the point of amounts that do not end. */
    private static final int MOST_DIGITS = 9;

    private final CostedLine line;
    private final Slots slots;
    private final Solver solver;
    private final Deadline deadline;
    private final Closeness closeness;
    private final Reading reading;
    private final Bound bound;
    private final BitSet best = new BitSet();
    private final Deadline search;

    Completing(CostedLine line, Slots slots, Decisions decided, Duration time) {
        this.line = line;
        this.slots = slots;
        deadline = Deadline.after(time);
        solver = new Solver(line.line().problem());
        closeness = new Closeness(line.line(), slots, solver);
        reading = new Reading(line.line());
        bound = slots.bind(decided);
        search = Deadline.after(time.multipliedBy(SEARCH).dividedBy(10));
    }

    /** The best completion; empty where the decisions have no solution. @param electricity kgCO2e for one kWh */
    Optional<Completion> complete(Objective objective, BigDecimal electricity) {
        return switch (objective) {
            case DEFAULTS -> throw new IllegalArgumentException("Defaults need no objective");
            case PRICE -> least(line.price(), List.of(), BigDecimal.ZERO).map(found -> {
                int digits = line.line().version().currency().getDefaultFractionDigits();
                return found.completion(digits, RoundingMode.HALF_UP);
            });
            case FOOTPRINT -> least(line.footprint(), line.energy(), electricity).map(found -> found.completion(GRAM, RoundingMode.HALF_EVEN));
            case LEAD_TIME -> leadTime().map(found -> found.completion(MOST_DIGITS, RoundingMode.HALF_EVEN));
        };
    }

    private record Found(Selections shown, BigDecimal value, BigDecimal bound, boolean proven) {

        Completion completion(int digits, RoundingMode rounding) {
            return new Completion(shown, rounded(value, digits, rounding), rounded(bound, digits, rounding), proven);
        }

        private static BigDecimal rounded(BigDecimal number, int digits, RoundingMode rounding) {
            return number.scale() > digits || digits < MOST_DIGITS ? number.setScale(digits, rounding) : number;
        }
    }

    private Optional<Found> least(List<Amount> amounts, List<CostedLine.Energy> energy, BigDecimal electricity) {
        int scale = Math.max(energy.isEmpty() ? 0 : GRAM, scale(amounts));
        List<Term> terms = new ArrayList<>();
        List<Long> factors = new ArrayList<>();
        for (Amount amount : amounts) {
            terms.add(amount.term(scale));
            factors.add((long) amount.sign());
        }
        for (CostedLine.Energy step : energy) {
            BigDecimal carbon = step.kilowattHours()
                    .multiply(electricity, MathContext.DECIMAL128)
                    .setScale(GRAM, RoundingMode.HALF_EVEN);
            terms.add(Term.of(step.needed()));
            factors.add(carbon.setScale(scale).unscaledValue().longValueExact());
        }
        LeastSum sum = new LeastSum(solver.within(search), new Sum(terms, factors, 0));
        return sum.find(bound.literals(), value -> remember()).map(optimum -> found(optimum, scale, null));
    }

    private Optional<Found> leadTime() {
        int scale = scale(line.minutes());
        List<StepRule> steps = line.line().version().steps();
        List<String> codes = steps.stream().map(StepRule::code).toList();
        int[][] after = steps.stream()
                .map(step -> step.after().stream().mapToInt(codes::indexOf).toArray())
                .toArray(int[][]::new);
        LeastPath path = new LeastPath(
                solver.within(search), line.minutes().stream().map(amount -> amount.term(scale)).toList(), after);
        return path.find(bound.literals(), value -> remember()).map(optimum -> found(optimum, scale, path));
    }

    private static int scale(List<Amount> amounts) {
        int scale = 0;
        for (Amount amount : amounts) {
            scale = Math.max(scale, amount.scale());
        }
        return Math.min(scale, MOST_DIGITS);
    }

    private void remember() {
        best.clear();
        for (int variable = 0; variable < line.line().problem().variables(); variable++) {
            best.set(variable, solver.isTrue(2 * variable));
        }
    }

    private Found found(Optimum optimum, int scale, @Nullable LeastPath path) {
        if (optimum.proven()) {
            closest(optimum, path);
        }
        return new Found(
                reading.selections(literal -> best.get(literal >> 1) == ((literal & 1) == 0), bound),
                BigDecimal.valueOf(optimum.value(), scale),
                BigDecimal.valueOf(optimum.bound(), scale),
                optimum.proven());
    }

    /** Of all that is best, what is closest to the defaults; without time for it, what was found. */
    private void closest(Optimum optimum, @Nullable LeastPath path) {
        solver.within(deadline);
        try {
            do {
                closeness.find(bound, optimum.holding());
            } while (path != null && path.exceeds(optimum));
            remember();
        } catch (OutOfTimeException late) {
            return;
        }
    }
}
