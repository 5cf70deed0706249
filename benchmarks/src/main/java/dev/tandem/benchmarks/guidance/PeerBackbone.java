package dev.tandem.benchmarks.guidance;

import dev.tandem.rules.exchange.FiniteModel;
import dev.tandem.rules.exchange.FiniteModel.Rule;
import dev.tandem.rules.exchange.FiniteModel.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.logicng.backbones.Backbone;
import org.logicng.backbones.BackboneType;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.CType;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;

/**
 * The same model in LogicNG. For each click a new solver is loaded beforehand; the click then adds the decisions and asks for the backbone of all
 * slots' variables. One solver for all clicks, or one that is set back, took twice as long: what it learns and forgets costs more than it saves.
 */
final class PeerBackbone {

    private final FiniteModel model;
    private final FormulaFactory factory = new FormulaFactory();
    private final Variable[] variables;
    private final List<Variable> asked;
    private final List<Formula> formulas;
    private final MiniSat asking;
    private MiniSat clicking;
    private int tuples;

    PeerBackbone(FiniteModel model) {
        this.model = model;
        variables = IntStream.range(0, model.variables()).mapToObj(v -> factory.variable("v" + v)).toArray(Variable[]::new);
        asked = model.slots().stream().flatMapToInt(slot -> Arrays.stream(slot.literals())).map(l -> l >> 1).distinct()
                .mapToObj(v -> variables[v]).toList();
        formulas = model.rules().stream().flatMap(rule -> formulas(rule).stream()).toList();
        asking = loaded();
        clicking = loaded();
    }

    private MiniSat loaded() {
        MiniSat solver = MiniSat.miniSat(factory);
        solver.add(formulas);
        return solver;
    }

    /** Loads the solver of the next click; no part of its time. */
    void load() {
        clicking = loaded();
    }

    /** What is implied by these decisions. Call {@link #load} before. */
    Backbone backbone(Map<Integer, Integer> decided) {
        decided.values().forEach(literal -> clicking.add(literal(literal)));
        return clicking.backbone(asked, BackboneType.POSITIVE_AND_NEGATIVE);
    }

    /** The literals that are possible under these decisions. */
    BitSet possible(Map<Integer, Integer> decided) {
        load();
        return possible(backbone(decided), decided);
    }

    /** The literals that are possible: those whose opposite is not implied; of decided slots those that go with the other decisions. */
    BitSet possible(Backbone backbone, Map<Integer, Integer> decided) {
        SortedSet<Variable> positive = backbone.getPositiveBackbone();
        SortedSet<Variable> negative = backbone.getNegativeBackbone();
        BitSet possible = new BitSet();
        for (int slot = 0; slot < model.slots().size(); slot++) {
            Slot all = model.slots().get(slot);
            for (int literal : all.literals()) {
                boolean can = decided.containsKey(slot)
                        ? decided.get(slot) == literal || goes(literal, slot, decided)
                        : !((literal & 1) == 0 ? negative : positive).contains(variables[literal >> 1]);
                possible.set(literal, can);
            }
        }
        return possible;
    }

    private boolean goes(int literal, int slot, Map<Integer, Integer> decided) {
        List<Literal> assumptions = new ArrayList<>(List.of(literal(literal)));
        decided.forEach((other, value) -> {
            if (other != slot) {
                assumptions.add(literal(value));
            }
        });
        return asking.sat(assumptions) == Tristate.TRUE;
    }

    private Literal literal(int literal) {
        return (literal & 1) == 0 ? variables[literal >> 1] : variables[literal >> 1].negate();
    }

    private List<Literal> literals(int... literals) {
        return Arrays.stream(literals).mapToObj(this::literal).toList();
    }

    private List<Formula> formulas(Rule rule) {
        return switch (rule) {
            case Rule.Clause(int _, int[] literals) -> List.of(factory.clause(literals(literals)));
            case Rule.ExactlyOne(int _, int[] literals) -> List.of(sum(CType.EQ, 1, literals));
            case Rule.AtMostOne(int _, int[] literals) -> List.of(sum(CType.LE, 1, literals));
            case Rule.AtMost atMost -> List.of(atMost(atMost));
            case Rule.Table table -> table(table);
        };
    }

    private Formula sum(CType type, int bound, int... literals) {
        return factory.pbc(type, bound, literals(literals), IntStream.of(literals).map(_ -> 1).boxed().toList());
    }

    /** Under a condition the sum has room enough where the condition does not hold. */
    private Formula atMost(Rule.AtMost rule) {
        List<Literal> literals = new ArrayList<>(literals(rule.literals()));
        List<Integer> factors = new ArrayList<>(Arrays.stream(rule.factors()).mapToObj(Math::toIntExact).toList());
        long bound = rule.bound();
        if (rule.onlyIf() >= 0) {
            long room = Math.max(0, Arrays.stream(rule.factors()).filter(factor -> factor > 0).sum() - bound);
            literals.add(literal(rule.onlyIf()));
            factors.add(Math.toIntExact(room));
            bound += room;
        }
        return factory.pbc(CType.LE, Math.toIntExact(bound), literals, factors);
    }

    /** Forbidden tuples are a clause each; of allowed ones each has a variable, of which one holds. */
    private List<Formula> table(Rule.Table table) {
        List<Formula> formulas = new ArrayList<>();
        List<Literal> taken = new ArrayList<>();
        for (int[] tuple : table.tuples()) {
            int[] values = IntStream.range(0, tuple.length).map(i -> table.columns()[i][tuple[i]]).toArray();
            if (!table.allowed()) {
                formulas.add(factory.clause(literals(IntStream.of(values).map(literal -> literal ^ 1).toArray())));
                continue;
            }
            Variable one = factory.variable("t" + tuples++);
            taken.add(one);
            for (int value : values) {
                formulas.add(factory.clause(one.negate(), literal(value)));
            }
        }
        if (table.allowed()) {
            formulas.add(factory.clause(taken));
        }
        return formulas;
    }
}
