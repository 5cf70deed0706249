package dev.tandem.rules.analysis;

import dev.tandem.rules.analysis.AskedLine.OfConstraint;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.guidance.search.Minimum;
import dev.tandem.rules.model.Example;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks for the examples that need the fewest selections. */
final class Proposing {

    private final ProductLineVersion version;
    private final Allowance allowance;
    private final CompiledVersion compiled;
    private final List<Proposals.Proposal> proposals = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();

    Proposing(ProductLineVersion version, Allowance allowance) {
        this.version = version;
        this.allowance = allowance;
        compiled = CompiledVersion.of(version);
    }

    Proposals proposals() {
        List<Coverage.OfConstraint> open = Coverage.of(version).constraints().stream().filter(one -> !one.covered()).toList();
        try {
            AskedLine line = AskedLine.nearDefaults(version, compiled.defaults());
            if (line.constraints().size() == version.constraints().size()) {
                Search search = new Search(line);
                open.forEach(search::propose);
                return new Proposals(proposals, undecided);
            }
        } catch (RefusedLineException tooLarge) {
            undecided.clear();
        }
        open.forEach(one -> undecided.add(one.constraint()));
        return new Proposals(List.of(), undecided);
    }

    private final class Search {

        private final AskedLine line;
        private final Solver solver;
        private final Minimum minimum;
        private final Witness witness;
        private final int[] sound;
        private final int[] wishes;
        private final long[] weights;

        Search(AskedLine line) {
            this.line = line;
            solver = new Solver(line.closed().line().problem());
            minimum = new Minimum(solver);
            witness = new Witness(line.closed());
            sound = IntStream.concat(
                            line.preconditions().stream().mapToInt(trouble -> trouble.literal() ^ 1),
                            line.constraints().stream().mapToInt(constraint -> constraint.violated().fails() ^ 1))
                    .toArray();
            Map<Integer, Long> wished = new HashMap<>();
            long heavy = version.constraints().size() + 1L;
            line.unselected().forEach(literal -> wished.merge(literal, heavy, Long::sum));
            line.constraints().forEach(constraint -> wished.merge(constraint.violated().holds() ^ 1, 1L, Long::sum));
            wished.keySet().removeIf(literal -> literal <= 1 || wished.containsKey(literal ^ 1) && (literal & 1) == 1);
            wishes = wished.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            weights = IntStream.of(wishes).mapToLong(wished::get).toArray();
        }

        void propose(Coverage.OfConstraint covered) {
            OfConstraint constraint = line.constraints().stream()
                    .filter(one -> one.constraint().id().equals(covered.constraint())).findFirst().orElseThrow();
            try {
                if (covered.firing().isEmpty()) {
                    int[] others = line.constraints().stream().filter(one -> one != constraint).mapToInt(OfConstraint::met).toArray();
                    if (!found(constraint, true, joined(others, constraint.violated().holds()))) {
                        found(constraint, true, new int[] {constraint.violated().holds()});
                    }
                }
                if (covered.holding().isEmpty()) {
                    int[] all = line.constraints().stream().mapToInt(OfConstraint::met).toArray();
                    found(constraint, false, joined(joined(all, constraint.speaks()), constraint.violated().holds() ^ 1));
                }
            } catch (OutOfTimeException late) {
                undecided.add(covered.constraint());
            }
        }

        private boolean found(OfConstraint constraint, boolean firing, int[] wanted) {
            int[] assumed = IntStream.concat(IntStream.of(wanted), IntStream.of(sound)).toArray();
            solver.within(allowance.share());
            if (minimum.least(assumed, wishes, weights, (Minimum.Best) null).isEmpty()) {
                return false;
            }
            proposals.add(new Proposals.Proposal(constraint.constraint().id(), firing, example(constraint, firing, witness.in(solver::isTrue))));
            return true;
        }

        private static int[] joined(int[] some, int more) {
            int[] all = Arrays.copyOf(some, some.length + 1);
            all[some.length] = more;
            return all;
        }
    }

    private Example example(OfConstraint constraint, boolean firing, Selections whole) {
        Selections defaults = compiled.defaults();
        Map<String, Value> selections = new HashMap<>(whole.values());
        selections.entrySet().removeIf(selection -> NearDefaults.stays(version, defaults, selection.getKey(), selection.getValue()));
        Example bare = new Example(constraint.constraint().id() + (firing ? " is violated" : " holds"), selections, null, null, List.of(), List.of());
        Selections shown = ExampleSelections.of(compiled, bare);
        List<String> violated = compiled.verdict(shown).violations().stream().map(violation -> violation.constraint().id()).toList();
        return new Example(bare.name(), selections, violated, price(shown), List.of(), List.of());
    }

    private @Nullable BigDecimal price(Selections shown) {
        try {
            return compiled.verdict(shown).valid() ? compiled.price(shown).total().amount() : null;
        } catch (EvaluationException | IllegalStateException noValue) {
            return null;
        }
    }
}
