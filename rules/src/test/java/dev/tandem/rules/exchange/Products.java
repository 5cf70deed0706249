package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.FiniteModel.Rule;
import dev.tandem.rules.exchange.FiniteModel.Slot;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All products of a small model, found by trying every assignment: each as the names of what is in, with spaces between them. */
final class Products {

    private Products() {}

    static Set<String> of(FiniteModel model) {
        if (model.variables() > 22) {
            throw new IllegalArgumentException(model.variables() + " Booleans are too many to try");
        }
        Set<String> products = new TreeSet<>();
        for (int assignment = 0; assignment < 1 << model.variables(); assignment++) {
            int tried = assignment;
            if (model.rules().stream().allMatch(rule -> holds(rule, tried))) {
                products.add(model.slots().stream().filter(slot -> isTrue(slot.literals()[0], tried)).map(Slot::name)
                        .collect(Collectors.joining(" ")));
            }
        }
        return products;
    }

    private static boolean isTrue(int literal, int assignment) {
        return (assignment >> (literal >> 1) & 1) != (literal & 1);
    }

    private static long trueOnes(int[] literals, int assignment) {
        return Arrays.stream(literals).filter(literal -> isTrue(literal, assignment)).count();
    }

    static boolean holds(Rule rule, int assignment) {
        return switch (rule) {
            case Rule.Clause(int _, int[] literals) -> trueOnes(literals, assignment) > 0;
            case Rule.ExactlyOne(int _, int[] literals) -> trueOnes(literals, assignment) == 1;
            case Rule.AtMostOne(int _, int[] literals) -> trueOnes(literals, assignment) <= 1;
            case Rule.AtMost(int _, int onlyIf, int[] literals, long[] factors, long bound) -> {
                long sum = 0;
                for (int i = 0; i < literals.length; i++) {
                    sum += isTrue(literals[i], assignment) ? factors[i] : 0;
                }
                yield sum <= bound || onlyIf >= 0 && !isTrue(onlyIf, assignment);
            }
            case Rule.Table table -> table.allowed() == Arrays.stream(table.tuples()).anyMatch(tuple -> {
                boolean all = true;
                for (int i = 0; i < tuple.length; i++) {
                    all &= isTrue(table.columns()[i][tuple[i]], assignment);
                }
                return all;
            });
        };
    }
}
