package dev.tandem.benchmarks.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.exchange.FiniteModel;
import dev.tandem.rules.exchange.FiniteModel.Rule;
import dev.tandem.rules.exchange.FiniteModel.Slot;
import dev.tandem.rules.guidance.engine.Literals;
import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.guidance.engine.Solver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** After every click of random walks through random models, the states of all values are those that LogicNG's backbone and solver tell. */
class StatesAgreeWithAPeerTest {

    private static final int MODELS = 300;

    @Test
    void onRandomModels() {
        int clicks = 0;
        for (int seed = 0; seed < MODELS; seed++) {
            Random random = new Random(seed);
            FiniteModel model = model(random);
            Problem problem = model.problem();
            if (!new Solver(problem).solve()) {
                continue;
            }
            PeerBackbone peer = new PeerBackbone(model);
            Session session = new Session(model, problem, random).walk(12);
            assertThat(session.atFirst()).as("seed %d, before the first click", seed).isEqualTo(peer.possible(Map.of()));
            for (Session.Step step : session.steps()) {
                assertThat(step.possible()).as("seed %d, %s, then %s", seed, step.click(), step.decided())
                        .isEqualTo(peer.possible(step.decided()));
                clicks++;
            }
        }
        assertThat(clicks).isGreaterThan(500);
    }

    /** Some choices, some features, helpers that no slot shows, and rules of every kind, so many that few solutions are left. */
    private static FiniteModel model(Random random) {
        List<Slot> choices = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        int variables = 0;
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            int first = variables;
            variables += 2 + random.nextInt(4);
            int[] literals = IntStream.range(first, variables).map(v -> 2 * v).toArray();
            rules.add(new Rule.ExactlyOne(Problem.FOUNDATION, literals));
            choices.add(new Slot("choice" + i, IntStream.range(0, literals.length).mapToObj(Integer::toString).toList(), literals));
        }
        List<Slot> slots = new ArrayList<>(choices);
        for (int i = 4 + random.nextInt(10); i > 0; i--) {
            if (random.nextInt(6) > 0) {
                slots.add(Slot.feature("feature" + variables, variables));
            }
            variables++;
        }
        List<String> constraints = new ArrayList<>();
        int count = (int) (variables * (0.4 + 0.8 * random.nextDouble()));
        for (int i = 0; i < count; i++) {
            constraints.add("constraint" + i);
            rules.add(rule(random, i, variables, choices));
        }
        return new FiniteModel(variables, slots, rules, constraints);
    }

    private static Rule rule(Random random, int group, int variables, List<Slot> choices) {
        int[] some = random.ints(0, variables).distinct().limit(2 + random.nextInt(3)).map(v -> 2 * v + random.nextInt(2)).toArray();
        return switch (random.nextInt(8)) {
            case 0 -> new Rule.AtMostOne(group, some);
            case 1 -> {
                long[] factors = IntStream.of(some).mapToLong(_ -> random.nextInt(7) - 3).toArray();
                yield new Rule.AtMost(group, random.nextBoolean() ? Literals.NONE : 2 * random.nextInt(variables), some, factors, random.nextInt(4));
            }
            case 2 -> {
                List<Slot> columns = choices.stream().filter(_ -> random.nextBoolean()).limit(3).toList();
                int[][] tuples = IntStream.range(0, 4 + random.nextInt(20)).mapToObj(_ -> columns.stream()
                        .mapToInt(slot -> random.nextInt(slot.literals().length)).toArray()).toArray(int[][]::new);
                yield columns.isEmpty() ? new Rule.Clause(group, some)
                        : new Rule.Table(group, columns.stream().map(Slot::literals).toArray(int[][]::new), random.nextBoolean(), tuples);
            }
            default -> new Rule.Clause(group, some);
        };
    }
}
