package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.ExpressionPrinter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The content of a file as mappings, lists and leaves. */
sealed interface Tree {

    Pattern LITERAL = Pattern.compile("true|false|-?[0-9]+(\\.[0-9]+)?");

    /** @param literal whether it is a number or a flag, not a text */
    record Leaf(String text, boolean literal) implements Tree {}

    record Items(List<Tree> items) implements Tree {}

    record Branch(Map<String, Tree> entries) implements Tree {

        Branch() {
            this(new LinkedHashMap<>());
        }

        /** Adds an entry; null is left out. */
        Branch put(String key, @Nullable Tree value) {
            if (value != null) {
                entries.put(key, value);
            }
            return this;
        }

        Branch text(String key, @Nullable String text) {
            return put(key, text == null ? null : new Leaf(text, false));
        }

        Branch text(String key, @Nullable LocalizedText text) {
            return put(key, text == null ? null : new Branch().text("en", text.en()).text("de", text.de()));
        }

        Branch number(String key, @Nullable BigDecimal number) {
            return put(key, number == null ? null : new Leaf(Numbers.plain(number).toPlainString(), true));
        }

        Branch number(String key, int number) {
            return put(key, new Leaf(Integer.toString(number), true));
        }

        /** Adds a flag unless it is what is taken anyway. */
        Branch flag(String key, boolean flag, boolean otherwise) {
            return put(key, flag == otherwise ? null : new Leaf(Boolean.toString(flag), true));
        }

        Branch expression(String key, @Nullable Expression expression) {
            if (expression == null) {
                return this;
            }
            if (expression instanceof Expression.Tabular table) {
                return put(key, CombinationTree.of(table));
            }
            String text = ExpressionPrinter.print(expression);
            return put(key, new Leaf(text, LITERAL.matcher(text).matches()));
        }

        /** Adds a list unless it is empty. */
        Branch codes(String key, List<String> codes) {
            return put(key, codes.isEmpty() ? null : Tree.codes(codes));
        }

        /** Adds a mapping unless it is empty. */
        Branch some(String key, Branch branch) {
            return put(key, branch.entries.isEmpty() ? null : branch);
        }
    }

    static Items codes(List<String> codes) {
        List<Tree> items = new ArrayList<>();
        codes.forEach(code -> items.add(new Leaf(code, false)));
        return new Items(items);
    }
}
