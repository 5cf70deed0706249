package dev.tandem.rules.analysis;

import dev.tandem.rules.analysis.MeaningDifference.Shift;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.guidance.lowering.OpenLine;
import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * What one version allows and another does not. Where the other has characteristics of its own, a configuration counts as allowed if some values of
 * them complete it: a few such completions are asked about at once, and each configuration that none of them completes brings another one, or is one.
 *
 * @param decided whether there are no others
 */
record Shifts(List<Shift> all, boolean decided) {

    /** Told at most. */
    private static final int MOST = 200;

    private static final int COMPLETIONS = 24;

    static Shifts find(ProductLineVersion from, ProductLineVersion to, Allowance allowance) {
        List<Shift> found = new ArrayList<>();
        try {
            Set<String> common = new SharedLine(from, to, 1).common();
            boolean alone = to.characteristics().stream().anyMatch(one -> !common.contains(one.code()));
            return new Shifts(found, alone ? completing(from, to, allowance, found) : direct(from, to, allowance, found));
        } catch (OutOfTimeException | RefusedLineException undecided) {
            return new Shifts(found, false);
        }
    }

    private static boolean direct(ProductLineVersion from, ProductLineVersion to, Allowance allowance, List<Shift> found) {
        Comparing comparing = new Comparing(from, to, List.of());
        Inquiry inquiry = new Inquiry(comparing.open().closed(), comparing.ofFrom(), allowance);
        Set<Integer> alike = new HashSet<>();
        comparing.ofFrom().forEach(demand -> alike.add(demand.met()));
        Set<String> named = new TreeSet<>();
        for (Demand demand : comparing.ofTo(0)) {
            if (!alike.contains(demand.met()) && !named.contains(demand.path()) && inquiry.possibleNow(demand.met() ^ 1)) {
                Shift shift = new Shift(known(from, inquiry.latest()), unmet(comparing.ofTo(0), inquiry.model()));
                named.addAll(shift.causes());
                found.add(shift);
                if (found.size() == MOST) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> unmet(List<Demand> demands, IntPredicate model) {
        return demands.stream().filter(demand -> model.test(demand.met() ^ 1)).map(Demand::path).distinct().toList();
    }

    private static Selections known(ProductLineVersion version, Selections all) {
        Map<String, Value> values = new HashMap<>(all.values());
        values.keySet().removeIf(code -> version.characteristic(code).isEmpty());
        return new Selections(values);
    }

    /** One configuration that nothing completes, or none. */
    private static boolean completing(ProductLineVersion from, ProductLineVersion to, Allowance allowance, List<Shift> found) {
        Comparing any = new Comparing(from, to, List.of());
        Set<String> common = any.shared().common();
        OpenLine.Closed closed = any.open().closed();
        Inquiry completes = new Inquiry(closed, any.ofTo(0), allowance);
        List<Selections> completions = new ArrayList<>();
        completions.add(Comparing.proposed(to, any.shared().alone()));
        while (completions.size() < COMPLETIONS) {
            Comparing some = new Comparing(from, to, completions);
            int[] none = new int[completions.size()];
            for (int i = 0; i < none.length; i++) {
                none[i] = some.validTo(i) ^ 1;
            }
            Inquiry inquiry = new Inquiry(some.open().closed(), some.ofFrom(), allowance);
            if (!inquiry.possibleNow(none)) {
                return true;
            }
            Selections witness = known(from, inquiry.latest());
            Map<String, Value> both = new HashMap<>(witness.values());
            both.keySet().retainAll(common);
            int[] literals = StatedAs.literals(closed.line(), common, new Selections(both));
            if (!completes.possibleNow(literals)) {
                List<String> causes = new ArrayList<>(completes.because(literals));
                causes.sort(Comparator.naturalOrder());
                found.add(new Shift(witness, causes));
                return true;
            }
            completions.add(completion(to, any.shared(), completes.latest(), completions.getFirst()));
        }
        return false;
    }

    /** What completes it; what does not apply there stays as proposed. */
    private static Selections completion(ProductLineVersion to, SharedLine shared, Selections whole, Selections proposed) {
        Selections completion = proposed;
        for (String code : shared.alone()) {
            if (to.characteristic(code).isPresent()) {
                Value value = whole.of(shared.ofTo(0).characteristic(code)).orElse(null);
                if (value != null) {
                    completion = completion.with(code, value);
                } else if (!to.characteristic(code).orElseThrow().required()) {
                    completion = completion.without(code);
                }
            }
        }
        return completion;
    }
}
