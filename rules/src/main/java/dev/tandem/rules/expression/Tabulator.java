package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Node.CodeNode;
import dev.tandem.rules.expression.Node.ConstantCode;
import dev.tandem.rules.expression.Node.ConstantFlag;
import dev.tandem.rules.expression.Node.ConstantNumber;
import dev.tandem.rules.expression.Node.FlagNode;
import dev.tandem.rules.expression.Node.NumberNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out beforehand what depends on nothing or on one single choice: a constant, or a table by the ordinal of the chosen value.
 * What has no value for one of the ordinals is left to run time.
 */
final class Tabulator {

    private final Layout layout;
    private final Reach.Finder reaches = new Reach.Finder();
    private final NodeCompiler plain;

    Tabulator(Layout layout, NodeCompiler plain) {
        this.layout = layout;
        this.plain = plain;
    }

    Optional<FlagNode> flag(Expression expression) {
        return switch (reaches.of(expression)) {
            case Reach.Nothing _ -> constant(() -> new ConstantFlag(plain.flag(expression).test(Only.NOTHING)));
            case Reach.OneChoice(String choice) -> constant(() -> {
                var node = plain.flag(expression);
                var slot = layout.slot(choice);
                var table = new boolean[layout.values(choice)];
                for (int i = 0; i < table.length; i++) {
                    table[i] = node.test(new Only(slot, i));
                }
                return facts -> table[Slots.ordinal(facts, slot)];
            });
            case Reach.Much _ -> Optional.empty();
        };
    }

    Optional<NumberNode> number(Expression expression) {
        return switch (reaches.of(expression)) {
            case Reach.Nothing _ -> constant(() -> new ConstantNumber(plain.number(expression).number(Only.NOTHING)));
            case Reach.OneChoice(String choice) -> constant(() -> {
                var node = plain.number(expression);
                var table = table(choice, node::number).toArray(BigDecimal[]::new);
                var slot = layout.slot(choice);
                return facts -> table[Slots.ordinal(facts, slot)];
            });
            case Reach.Much _ -> Optional.empty();
        };
    }

    Optional<CodeNode> code(Expression expression) {
        return switch (reaches.of(expression)) {
            case Reach.Nothing _ -> constant(() -> new ConstantCode(plain.code(expression).ordinal(Only.NOTHING)));
            case Reach.OneChoice(String choice) -> constant(() -> {
                var node = plain.code(expression);
                var table = table(choice, node::ordinal).mapToInt(Integer::intValue).toArray();
                var slot = layout.slot(choice);
                return facts -> table[Slots.ordinal(facts, slot)];
            });
            case Reach.Much _ -> Optional.empty();
        };
    }

    private <T> Stream<T> table(String choice, Function<Facts, T> value) {
        var slot = layout.slot(choice);
        return IntStream.range(0, layout.values(choice)).mapToObj(ordinal -> value.apply(new Only(slot, ordinal)));
    }

    private static <T> Optional<T> constant(Supplier<T> node) {
        try {
            return Optional.of(node.get());
        } catch (EvaluationException noValue) {
            return Optional.empty();
        }
    }

    /** Facts in which one single choice alone is decided. */
    private record Only(int decided, Integer ordinal) implements Facts {

        static final Only NOTHING = new Only(-1, -1);

        @Override
        public @Nullable Object at(int slot) {
            return slot == decided ? ordinal : null;
        }

        @Override
        public boolean consultation() {
            return false;
        }
    }
}
