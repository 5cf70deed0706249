package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.engine.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Breaks as little as possible of what is wished, by weight. Core-guided: whatever cannot hold together is relaxed by a counter, until
 * everything left holds (OLL: Andres, Kaufmann, Matheis, Schaub, "Unsatisfiability-based optimization in clasp", ICLP 2012; heavy wishes
 * first: Ansótegui, Bonet, Levy, "SAT-based MaxSAT algorithms", 2013). Counters stay in the solver as definitions: they say nothing
 * by themselves, so they serve later questions too.
 */
public final class Minimum {

    private static final int TRIMS = 2;

    private final Solver solver;
    private final Map<Core, Counter> counters = new HashMap<>();
    private final Map<Integer, Counter> byGuard = new HashMap<>();

    public Minimum(Solver solver) {
        this.solver = solver;
    }

    /**
     * What was found.
     *
     * @param cost summed weight of the wishes that are broken in the solution found
     * @param bound no solution costs less; equal to the cost where the optimum is proven
     * @param holding assumed besides what was given, exactly the optimal solutions remain; empty where it is not proven
     * @param weights of what holds, as left over
     * @param hopeless wishes that no solution of what was assumed satisfies, as far as they were met
     */
    public record Least(long cost, long bound, int[] holding, long[] weights, int[] hopeless) {
        public boolean proven() {
            return cost == bound;
        }

        /** This answer where some of the wishes, of weight 1, are not wished any more; empty where that cannot be told from it. */
        Optional<Least> without(int[] wishes) {
            int[] hold = holding.clone();
            int[] never = hopeless.clone();
            long less = 0;
            for (int wish : wishes) {
                int place = place(hold, wish);
                if (place >= 0) {
                    hold[place] = -1;
                } else if ((place = place(never, wish)) >= 0) {
                    never[place] = -1;
                    less++;
                } else {
                    return Optional.empty();
                }
            }
            long[] left = IntStream.range(0, hold.length).filter(i -> hold[i] >= 0).mapToLong(i -> weights[i]).toArray();
            return Optional.of(new Least(cost - less, bound - less, kept(hold), left, kept(never)));
        }

        private static int place(int[] literals, int literal) {
            for (int i = 0; i < literals.length; i++) {
                if (literals[i] == literal) {
                    return i;
                }
            }
            return -1;
        }

        private static int[] kept(int[] literals) {
            return IntStream.of(literals).filter(literal -> literal >= 0).toArray();
        }
    }

    /** How many counters were added to the solver so far: reason to start with a new one after many thousands. */
    public int counters() {
        return byGuard.size();
    }

    /**
     * The least cost; the solver's model is a solution of that cost.
     *
     * @param wishes literals, each once and not with its negation
     * @param weights above 0
     * @return empty if what is assumed has no solution
     * @throws OutOfTimeException before the first solution was found, or always where {@code best} is null
     */
    public Optional<Least> least(int[] assumed, int[] wishes, long[] weights, @Nullable Best best) {
        return new Search(assumed, wishes, weights, best, new Least(0, 0, wishes, weights, new int[0])).run();
    }

    /**
     * The same where more is assumed than for an earlier answer, from which the search goes on.
     *
     * @param from the earlier answer, proven; what is no longer wished must be taken out of it: {@link Least#without}
     */
    public Optional<Least> least(int[] assumed, int[] wishes, long[] weights, Least from) {
        return new Search(assumed, wishes, weights, null, from).run();
    }

    /** Receives each better solution while it stands in the solver. */
    public interface Best {
        void found(long cost);
    }

    private record Core(int[] literals) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Core core && Arrays.equals(literals, core.literals);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(literals);
        }
    }

    /** Counts how many of a core's literals are false: guard k allows at most k. */
    private final class Counter {

        private final Term[] broken;
        private final long[] ones;
        private final int[] guards;
        private final Map<Integer, Integer> allowance = new HashMap<>();

        Counter(int[] literals) {
            broken = Arrays.stream(literals).mapToObj(literal -> Term.of(literal ^ 1)).toArray(Term[]::new);
            ones = new long[literals.length];
            Arrays.fill(ones, 1);
            guards = new int[literals.length];
            Arrays.fill(guards, -1);
        }

        /** A literal that allows at most so many to be false; -1 where that is all of them. */
        int guard(int atMost) {
            if (atMost >= guards.length) {
                return -1;
            }
            if (guards[atMost] < 0) {
                int guard = 2 * solver.variable();
                solver.linear(guard, broken, ones, atMost);
                guards[atMost] = guard;
                allowance.put(guard, atMost);
                byGuard.put(guard, this);
            }
            return guards[atMost];
        }

        int next(int guard) {
            return guard(allowance.get(guard) + 1);
        }
    }

    private final class Search {

        private final int[] assumed;
        private final int[] wishes;
        private final long[] weights;
        private final @Nullable Best best;
        private final Least from;
        private final Map<Integer, Long> open = new LinkedHashMap<>();
        private final Assumptions hopeless;
        private long bound;
        private long cost = Long.MAX_VALUE;

        Search(int[] assumed, int[] wishes, long[] weights, @Nullable Best best, Least from) {
            this.from = from;
            this.bound = from.bound();
            this.hopeless = new Assumptions(from.hopeless());
            this.assumed = assumed;
            this.wishes = wishes;
            this.weights = weights;
            this.best = best;
        }

        Optional<Least> run() {
            try {
                return search();
            } catch (OutOfTimeException late) {
                if (best == null || cost == Long.MAX_VALUE) {
                    throw late;
                }
                return Optional.of(new Least(cost, bound, new int[0], new long[0], new int[0]));
            }
        }

        private Optional<Least> search() {
            long threshold = LongStream.of(from.weights()).max().orElse(0);
            boolean even = LongStream.of(from.weights()).allMatch(weight -> weight == 1);
            if (even && solver.solve(new Assumptions(assumed).add(from.holding()).all())) {
                return Optional.of(new Least(noted(), bound, from.holding(), from.weights(), from.hopeless()));
            }
            for (int i = 0; i < from.holding().length; i++) {
                open.put(from.holding()[i], from.weights()[i]);
            }
            if (even && !relax(trimmed(openOnly(solver.core())))) {
                return Optional.empty();
            }
            while (true) {
                if (solver.solve(asked(threshold))) {
                    long lower = lower(threshold);
                    if (noted() == bound || lower == threshold) {
                        return Optional.of(least());
                    }
                    threshold = lower;
                } else if (!relax(trimmed(openOnly(solver.core())))) {
                    return Optional.empty();
                }
            }
        }

        private int[] asked(long threshold) {
            Assumptions asked = new Assumptions(assumed);
            open.forEach((literal, weight) -> {
                if (weight >= threshold) {
                    asked.add(literal);
                }
            });
            return asked.all();
        }

        private long noted() {
            long found = 0;
            for (int i = 0; i < wishes.length; i++) {
                found += solver.isTrue(wishes[i]) ? 0 : weights[i];
            }
            if (found < cost) {
                cost = found;
                if (best != null) {
                    best.found(found);
                }
            }
            return found;
        }

        /** The next threshold: the heaviest wish of at most half of this, or the lightest. */
        private long lower(long threshold) {
            long next = 0;
            long least = threshold;
            for (long weight : open.values()) {
                least = Math.min(least, weight);
                if (weight <= threshold / 2) {
                    next = Math.max(next, weight);
                }
            }
            return next == 0 ? least : next;
        }

        private Least least() {
            return new Least(cost, bound, open.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    open.values().stream().mapToLong(Long::longValue).toArray(), hopeless.all());
        }

        private int[] openOnly(int[] core) {
            return Arrays.stream(core).filter(open::containsKey).toArray();
        }

        /** Asks again with the core alone: what is refuted then is often less. */
        private int[] trimmed(int[] core) {
            int[] least = core;
            for (int i = 0; i < TRIMS && least.length > 2; i++) {
                if (solver.solve(new Assumptions(assumed).add(least).all())) {
                    throw new IllegalStateException("A core that is no core: " + Arrays.toString(least));
                }
                int[] again = openOnly(solver.core());
                if (again.length >= least.length) {
                    break;
                }
                least = again;
            }
            return least;
        }

        private boolean relax(int[] core) {
            if (core.length == 0) {
                return false;
            }
            long least = Long.MAX_VALUE;
            for (int literal : core) {
                least = Math.min(least, open.get(literal));
            }
            bound += least;
            for (int literal : core) {
                long rest = open.get(literal) - least;
                if (rest == 0) {
                    open.remove(literal);
                } else {
                    open.put(literal, rest);
                }
                Counter counter = byGuard.get(literal);
                if (counter != null) {
                    wish(counter.next(literal), least);
                }
            }
            if (core.length == 1 && least == 1) {
                hopeless.add(core);
            }
            if (core.length > 1) {
                Arrays.sort(core);
                wish(counters.computeIfAbsent(new Core(core), key -> new Counter(key.literals())).guard(1), least);
            }
            return true;
        }

        private void wish(int literal, long weight) {
            if (literal >= 0) {
                open.merge(literal, weight, Long::sum);
            }
        }
    }
}
