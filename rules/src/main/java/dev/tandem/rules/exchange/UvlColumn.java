package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.UvlChoice.Option;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.VersionLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What varies in a table: the values of a choice, those together that an expression cannot tell apart, or one member.
 *
 * @param member which one, that is out (0) or in (1); -1 for a choice
 * @param classes options of each value of a choice
 */
record UvlColumn(int slot, int member, List<List<Option>> classes) {

    /** What an expression says about characteristics, calculations included. */
    private record Uses(Set<String> whole, Map<String, SequencedSet<String>> parts) {
        void visit(Expression expression) {
            switch (expression) {
                case CharacteristicReference reference -> whole.add(reference.characteristic());
                case PropertyReference reference -> part(reference.characteristic(), reference.property());
                case Includes includes -> part(includes.choice().characteristic(), includes.code());
                case CalculationReference calculation -> visit(calculation.definition());
                default -> expression.operands().forEach(this::visit);
            }
        }

        private void part(String characteristic, String part) {
            parts.computeIfAbsent(characteristic, _ -> new TreeSet<>()).add(part);
        }
    }

    /** The columns of an expression, in the order of mention. */
    static List<UvlColumn> of(Expression expression, VersionLayout layout, Map<String, UvlChoice> choices) {
        Uses uses = new Uses(new HashSet<>(), new LinkedHashMap<>());
        uses.visit(expression);
        List<UvlColumn> columns = new ArrayList<>();
        for (String code : Mentions.of(expression)) {
            UvlChoice choice = choices.get(code);
            int slot = layout.slot(code);
            SequencedSet<String> parts = uses.parts().getOrDefault(code, new TreeSet<>());
            if (!choice.multiple()) {
                columns.add(new UvlColumn(slot, -1, uses.whole().contains(code)
                        ? choice.options().stream().map(List::of).toList() : alike(choice, parts, layout)));
                continue;
            }
            for (int member = 0; member < choice.options().size(); member++) {
                if (uses.whole().contains(code) || parts.contains(choice.code(member))) {
                    columns.add(new UvlColumn(slot, member, List.of(List.of(choice.options().get(member)))));
                }
            }
        }
        return columns;
    }

    private static List<List<Option>> alike(UvlChoice choice, SequencedSet<String> properties, VersionLayout layout) {
        Characteristic characteristic = choice.characteristic();
        Map<List<Value>, List<Option>> alike = new LinkedHashMap<>();
        for (int ordinal = 0; ordinal < choice.options().size(); ordinal++) {
            int value = ordinal;
            List<Value> facts = properties.stream().map(property -> layout.property(characteristic.code(), property, value)).toList();
            alike.computeIfAbsent(facts, _ -> new ArrayList<>()).add(choice.options().get(ordinal));
        }
        return List.copyOf(alike.values());
    }

    int size() {
        return member < 0 ? classes.size() : 2;
    }
}
