package dev.tandem.rules.guidance.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.guidance.engine.Solver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

class ClosestTest {

    @Property(tries = 120)
    void theClosestCompletionIsThatOfBruteForceWhateverWasAskedBefore(@ForAll long seed) {
        Puzzle puzzle = new Puzzle(seed);
        Random random = new Random(seed);
        List<Closest.Keep> keeps = new ArrayList<>();
        List<Closest.Field> fields = new ArrayList<>();
        draw(puzzle, random, keeps, fields);
        Solver solver = new Solver(puzzle.problem);
        Closest closest = new Closest(solver, keeps, fields);
        for (int i = 0; i < 6; i++) {
            int[] decided = Puzzle.flat(puzzle.decisions(random));

            var broken = random.nextBoolean() ? closest.find(decided, new BitSet()) : closest.next(decided, new BitSet());

            OptionalLong best = best(puzzle.solutions(decided), keeps, fields);
            Statistics.label("possible").collect(best.isPresent());
            assertThat(broken.isPresent()).isEqualTo(best.isPresent());
            broken.ifPresent(set -> {
                assertThat(set).isEqualTo(broken(best.getAsLong(), keeps));
                Statistics.label("broken").collect(set.cardinality());
                fields.stream().filter(field -> field.keep() < 0 || set.get(field.keep())).forEach(field ->
                        assertThat(place(solution(puzzle, solver), field)).isEqualTo(place(best.getAsLong(), field)));
            });
        }
    }


    @Property(tries = 120)
    void goingOnFromAnAnswerFindsWhatANewSearchFinds(@ForAll long seed) {
        Puzzle puzzle = new Puzzle(seed);
        Random random = new Random(seed);
        List<Closest.Keep> keeps = new ArrayList<>();
        List<Closest.Field> fields = new ArrayList<>();
        draw(puzzle, random, keeps, fields);
        Solver solver = new Solver(puzzle.problem);
        Closest closest = new Closest(solver, keeps, fields);
        int[] decided = {};
        BitSet settled = new BitSet();
        for (int i = 0; i < 8; i++) {
            int[] more = new Assumptions(decided).add(Puzzle.flat(puzzle.decisions(random))).all();
            int[] asked = Arrays.copyOf(more, Math.min(more.length, decided.length + 1 + random.nextInt(2)));
            BitSet open = (BitSet) settled.clone();
            int keep = random.nextInt(keeps.size());
            open.set(keep, random.nextInt(4) > 0 && isSettled(keeps.get(keep), puzzle.solutions(asked)));
            Statistics.label("settled").collect(open.cardinality());

            var found = switch (random.nextInt(5)) {
                case 0 -> closest.find(asked, open);
                case 1 -> closest.aside(asked, open);
                case 2 -> closest.beyond(asked, open);
                default -> closest.next(asked, open);
            };

            Solver anew = new Solver(puzzle.problem);
            var expected = new Closest(anew, keeps, fields).find(asked, open);
            Statistics.label("possible").collect(expected.isPresent());
            assertThat(found.map(broken -> answer(broken, puzzle, solver, fields)))
                    .isEqualTo(expected.map(broken -> answer(broken, puzzle, anew, fields)));
            if (found.isPresent() && random.nextInt(3) > 0) {
                decided = asked;
                settled = open;
            }
        }
    }

    /** Whether nothing is left to choose about it: it is kept in all of these or broken in all of these. */
    private static boolean isSettled(Closest.Keep keep, LongStream solutions) {
        return solutions.mapToObj(solution -> isKept(keep, solution)).distinct().count() <= 1;
    }

    /** What is broken, and the places of the fields that have an order of their own. */
    private static List<Integer> answer(BitSet broken, Puzzle puzzle, Solver solver, List<Closest.Field> fields) {
        List<Integer> answer = new ArrayList<>(broken.stream().boxed().toList());
        fields.stream()
                .filter(field -> field.keep() < 0 || broken.get(field.keep()))
                .forEach(field -> answer.add(100 + place(solution(puzzle, solver), field)));
        return answer;
    }

    private static void draw(Puzzle puzzle, Random random, List<Closest.Keep> keeps, List<Closest.Field> fields) {
        fields.add(new Closest.Field.Nearest(keeps.size(), -1, puzzle.number, puzzle.number.values()[1]));
        keeps.add(new Closest.Keep(puzzle.number.atLeast()[1]));
        for (int[] block : puzzle.choices) {
            if (random.nextInt(5) > 0) {
                fields.add(new Closest.Field.InOrder(keeps.size(), block));
                keeps.add(random.nextInt(4) > 0 || block.length < 3
                        ? new Closest.Keep(block[block.length - 1])
                        : new Closest.Keep(block[block.length - 1], block[1]));
            } else {
                fields.add(new Closest.Field.InOrder(-1, block));
            }
        }
        puzzle.switches.forEach(literal -> keeps.add(new Closest.Keep(literal ^ random.nextInt(2))));
    }

    private static long solution(Puzzle puzzle, Solver solver) {
        long solution = 0;
        for (int variable = 0; variable < puzzle.variables; variable++) {
            solution |= solver.isTrue(2 * variable) ? 1L << variable : 0;
        }
        return solution;
    }

    private static OptionalLong best(LongStream solutions, List<Closest.Keep> keeps, List<Closest.Field> fields) {
        Comparator<Long> order = Comparator.comparingInt(solution -> broken(solution, keeps).cardinality());
        for (int i = 0; i < keeps.size(); i++) {
            int keep = i;
            order = order.thenComparing(solution -> broken(solution, keeps).get(keep));
        }
        for (Closest.Field field : fields) {
            order = order.thenComparing(solution ->
                    field.keep() < 0 || broken(solution, keeps).get(field.keep()) ? place(solution, field) : 0);
        }
        return solutions.boxed().min(order).stream().mapToLong(Long::longValue).findFirst();
    }

    private static BitSet broken(long solution, List<Closest.Keep> keeps) {
        BitSet broken = new BitSet();
        for (int keep = 0; keep < keeps.size(); keep++) {
            broken.set(keep, !isKept(keeps.get(keep), solution));
        }
        return broken;
    }

    private static boolean isKept(Closest.Keep keep, long solution) {
        return Arrays.stream(keep.anyOf()).anyMatch(literal -> Puzzle.holds(solution, literal));
    }

    private static int place(long solution, Closest.Field field) {
        return switch (field) {
            case Closest.Field.InOrder(int _, int[] literals) -> {
                int place = 0;
                while (!Puzzle.holds(solution, literals[place])) {
                    place++;
                }
                yield place;
            }
            case Closest.Field.Nearest(int _, int _, var term, long target) -> {
                long value = Puzzle.value(solution, term);
                yield (int) (Math.abs(value - target) * 2 + (value > target ? 1 : 0));
            }
        };
    }
}
