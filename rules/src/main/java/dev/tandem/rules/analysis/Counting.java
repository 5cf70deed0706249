package dev.tandem.rules.analysis;

import dev.tandem.rules.analysis.CountingStep.Option;
import dev.tandem.rules.analysis.PartialValues.Known;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Severity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts by deciding one characteristic after the other: what was decided so far matters only by what it leaves of the constraints, so all that
 * leaves the same is counted together. Where too much is different, the rarest are given up: they count for nothing in the lower bound, and for
 * everything that could follow in the upper one.
 */
final class Counting {

    private static final int MOST_STATES = 100_000;
    private static final int MOST_MOVES = 2_000_000;
    private static final int SATISFIED = 0;
    private static final int CHECK = 1_023;

    /** What is left of each constraint, and of each precondition that is still to be asked. */
    private record State(int[] left) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof State state && Arrays.equals(left, state.left);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(left);
        }
    }

    private record Move(int left, Known known) {}

    private final ProductLineVersion version;
    private final PartialValues partial;
    private final List<List<CountingStep>> steps;
    private final List<Constraint> constraints;
    private final Allowance allowance;
    private final List<Integer> order;
    /** By constraint, then by characteristic with a precondition: places of what it mentions. */
    private final List<BitSet> mentions = new ArrayList<>();
    private final Map<Integer, Integer> preconditions = new HashMap<>();
    private final List<Expression> expressions = new ArrayList<>();
    private final Map<Expression, Integer> numbers = new HashMap<>();
    private final Map<Move, Integer> moves = new HashMap<>();
    private BigInteger givenUp = BigInteger.ZERO;

    Counting(ProductLineVersion version, PartialValues partial, List<List<CountingStep>> steps, Map<String, Integer> places, List<Integer> part,
            List<Constraint> constraints, Allowance allowance) {
        this.version = version;
        this.partial = partial;
        this.steps = steps;
        this.constraints = constraints;
        this.allowance = allowance;
        number(new FlagLiteral(false));
        for (Constraint constraint : constraints) {
            mentions.add(places(Mentions.of(constraint.violated()), places));
        }
        Map<Integer, Set<Integer>> before = new HashMap<>();
        for (int place : part) {
            Expression appliesWhen = version.characteristics().get(place).appliesWhen();
            if (appliesWhen != null) {
                preconditions.put(place, mentions.size());
                BitSet mentioned = places(Mentions.of(appliesWhen), places);
                mentions.add(mentioned);
                before.put(place, Set.copyOf(mentioned.stream().boxed().toList()));
            }
        }
        order = CountingOrder.of(part, mentions, before);
    }

    private static BitSet places(SequencedSet<String> codes, Map<String, Integer> places) {
        BitSet all = new BitSet();
        codes.forEach(code -> all.set(places.get(code)));
        return all;
    }

    private int number(Expression expression) {
        return numbers.computeIfAbsent(expression, one -> {
            expressions.add(one);
            return expressions.size() - 1;
        });
    }

    ConfigurationCount count() {
        Map<State, BigInteger> states = new HashMap<>();
        int[] start = new int[mentions.size()];
        for (int i = 0; i < constraints.size(); i++) {
            start[i] = number(constraints.get(i).violated());
        }
        preconditions.forEach((place, slot) -> start[slot] = number(appliesWhen(place)));
        BitSet open = new BitSet();
        order.forEach(open::set);
        for (int i = 0; i < constraints.size(); i++) {
            if (mentions.get(i).isEmpty() && !settle(start, i)) {
                return new ConfigurationCount(BigInteger.ZERO, BigInteger.ZERO);
            }
        }
        states.put(new State(start), BigInteger.ONE);
        for (int at = 0; at < order.size(); at++) {
            int place = order.get(at);
            open.clear(place);
            for (CountingStep step : steps.get(place)) {
                states = next(states, step, open);
                states = fewer(states, at, step);
            }
        }
        BigInteger counted = states.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        return new ConfigurationCount(counted, counted.add(givenUp));
    }

    private Expression appliesWhen(int place) {
        Characteristic characteristic = version.characteristics().get(place);
        Expression appliesWhen = characteristic.appliesWhen();
        return appliesWhen == null ? new FlagLiteral(true) : appliesWhen;
    }

    private Map<State, BigInteger> next(Map<State, BigInteger> states, CountingStep step, BitSet open) {
        Map<State, BigInteger> next = new HashMap<>();
        int work = 0;
        boolean late = false;
        for (Map.Entry<State, BigInteger> state : states.entrySet()) {
            late |= (++work & CHECK) == 0 && (allowance.spent() || moves.size() > MOST_MOVES);
            if (late) {
                giveUp(state.getValue(), step, open);
                continue;
            }
            int[] left = state.getKey().left();
            Integer slot = preconditions.get(step.characteristic());
            Boolean applies = slot == null ? Boolean.TRUE : flag(left[slot]);
            if (applies == null) {
                continue;
            }
            if (!applies || step.optional()) {
                add(next, decided(left, step, null, open), state.getValue());
            }
            for (int i = 0; applies && i < step.options().size(); i++) {
                Option option = step.options().get(i);
                add(next, decided(left, step, option.known(), open), state.getValue().multiply(BigInteger.valueOf(option.values())));
            }
        }
        return next;
    }

    /** True or false, or null where it has no value. */
    private @Nullable Boolean flag(int left) {
        return expressions.get(left) instanceof FlagLiteral(boolean value) ? value : null;
    }

    private static void add(Map<State, BigInteger> states, int @Nullable [] left, BigInteger count) {
        if (left != null) {
            states.merge(new State(left), count, BigInteger::add);
        }
    }

    /** What is left when this is known, or when the characteristic has no value; null where that is not valid. */
    private int @Nullable [] decided(int[] left, CountingStep step, @Nullable Known known, BitSet open) {
        int[] after = left.clone();
        for (int slot = 0; slot < after.length; slot++) {
            if (mentions.get(slot).get(step.characteristic())) {
                boolean settled = step.last() && !mentions.get(slot).intersects(open);
                if (known == null) {
                    after[slot] = SATISFIED;
                } else if (after[slot] != SATISFIED) {
                    after[slot] = moves.computeIfAbsent(
                            new Move(after[slot], known), move -> number(partial.of(expressions.get(move.left()), move.known())));
                }
                if (settled && slot < constraints.size() && !settle(after, slot)) {
                    return null;
                }
            }
        }
        Integer own = preconditions.get(step.characteristic());
        if (own != null && step.last()) {
            after[own] = SATISFIED;
        }
        return after;
    }

    /** A constraint of which everything is known: whether it allows this. */
    private boolean settle(int[] left, int slot) {
        if (left[slot] == SATISFIED) {
            return true;
        }
        Expression rest = expressions.get(left[slot]);
        Boolean violated = rest instanceof FlagLiteral(boolean value) ? Boolean.valueOf(value) : null;
        if (violated == null || violated && constraints.get(slot).severity() == Severity.ERROR) {
            return false;
        }
        left[slot] = SATISFIED;
        return true;
    }

    /** Gives up the rarest where there are too many. */
    private Map<State, BigInteger> fewer(Map<State, BigInteger> states, int at, CountingStep step) {
        int most = allowance.spent() ? 1 : MOST_STATES;
        if (states.size() <= most) {
            return states;
        }
        BitSet open = new BitSet();
        for (int later = at + 1; later < order.size(); later++) {
            open.set(order.get(later));
        }
        List<Map.Entry<State, BigInteger>> sorted = new ArrayList<>(states.entrySet());
        sorted.sort(Map.Entry.<State, BigInteger>comparingByValue().reversed());
        Map<State, BigInteger> kept = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i < most) {
                kept.put(sorted.get(i).getKey(), sorted.get(i).getValue());
            } else {
                giveUp(sorted.get(i).getValue(), step, open);
            }
        }
        return kept;
    }

    private void giveUp(BigInteger count, CountingStep step, BitSet open) {
        BigInteger most = count;
        for (CountingStep same : steps.get(step.characteristic())) {
            most = most.multiply(BigInteger.valueOf(same.most()));
        }
        for (int place = open.nextSetBit(0); place >= 0; place = open.nextSetBit(place + 1)) {
            for (CountingStep later : steps.get(place)) {
                most = most.multiply(BigInteger.valueOf(later.most()));
            }
        }
        givenUp = givenUp.add(most);
    }
}
