package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A characteristic in literals. A personal one is a fact whether or not it applies; the others have a value only where they apply. */
public sealed interface FiniteCharacteristic {

    Characteristic characteristic();

    /** Literal that it applies. */
    int applies();

    /** Literal that it has a value in the configuration. */
    int stated();

    /**
     * @param values literals that decide its value
     * @param chosen literals that the configuration has the value; the same unless it is personal and applies only sometimes
     */
    record Single(ChoiceCharacteristic characteristic, int applies, int stated, int[] values, int[] chosen)
            implements FiniteCharacteristic {

        /** Its value in a solution in which it has one. */
        public Value.Code in(IntPredicate solution) {
            int at = 0;
            while (!solution.test(chosen[at])) {
                at++;
            }
            return new Value.Code(characteristic.values().get(at).code());
        }
    }

    /**
     * It has a value, which may be empty, wherever it applies.
     *
     * @param members literals that decide whether a member is in
     * @param chosen literals that the configuration has the member
     */
    record Multiple(ChoiceCharacteristic characteristic, int applies, int[] members, int[] chosen)
            implements FiniteCharacteristic {
        @Override
        public int stated() {
            return applies;
        }

        /** Its members in a solution. */
        public Value.Codes in(IntPredicate solution) {
            Set<String> codes = new HashSet<>();
            for (int member = 0; member < chosen.length; member++) {
                if (solution.test(chosen[member])) {
                    codes.add(characteristic.values().get(member).code());
                }
            }
            return new Value.Codes(codes);
        }
    }

    /**
     * @param given literal that it has a value where it applies: what deciding a value decides as well
     * @param ranges those values together that nothing tells apart
     */
    record Number(NumberCharacteristic characteristic, int applies, int stated, int given, Ranges ranges) implements FiniteCharacteristic {

        /** Literals that together decide it to be a value. */
        public int[] deciding(BigDecimal value) {
            int[] deciding = ranges.deciding(ranges.range(value));
            return given == FiniteLine.TRUE ? deciding : IntStream.concat(IntStream.of(deciding), IntStream.of(given)).toArray();
        }
    }

    /** It has a value, which may be empty, wherever it applies. */
    record Text(TextCharacteristic characteristic, int applies) implements FiniteCharacteristic {
        @Override
        public int stated() {
            return applies;
        }
    }

    /** Whether it has a value in a solution. */
    default boolean stated(IntPredicate solution) {
        return solution.test(stated());
    }
}
