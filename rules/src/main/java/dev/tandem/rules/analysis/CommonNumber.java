package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Function;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.NumberCharacteristic;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of two numbers on one scale: from the lower of both to the higher, in steps that both meet. */
record CommonNumber(NumberCharacteristic one, BigDecimal min, BigDecimal max, BigDecimal step) {

    static CommonNumber of(NumberCharacteristic one, NumberCharacteristic other) {
        int scale = 0;
        for (BigDecimal number : List.of(one.min(), one.step(), other.min(), other.step())) {
            scale = Math.max(scale, number.stripTrailingZeros().scale());
        }
        BigInteger step = unscaled(one.step(), scale).gcd(unscaled(other.step(), scale))
                .gcd(unscaled(one.min(), scale).subtract(unscaled(other.min(), scale)));
        BigDecimal min = one.min().min(other.min());
        return new CommonNumber(one, min, one.max().max(other.max()), new BigDecimal(step, scale));
    }

    private static BigInteger unscaled(BigDecimal number, int scale) {
        return number.setScale(scale).unscaledValue();
    }

    NumberCharacteristic number(boolean required, @Nullable Expression appliesWhen) {
        return new NumberCharacteristic(one.code(), one.label(), null, required, false, Characteristic.LIGHTEST, appliesWhen, min, max, step,
                one.unit(), null);
    }

    /** The condition that a value on the common scale is one of a version's; null where all are. */
    @Nullable Expression allowed(NumberCharacteristic number) {
        Expression value = new CharacteristicReference(number.code(), Type.NUMBER);
        Expression within = number.min().compareTo(min) == 0 && number.max().compareTo(max) == 0
                ? null : new Between(value, new NumberLiteral(number.min()), new NumberLiteral(number.max()));
        if (number.step().compareTo(step) == 0) {
            return within;
        }
        Expression steps = new Arithmetic(ArithmeticOperator.DIVIDE,
                new Arithmetic(ArithmeticOperator.SUBTRACT, value, new NumberLiteral(number.min())), new NumberLiteral(number.step()));
        Expression whole = new Comparison(ComparisonOperator.EQUAL, steps, new Call(Function.ROUND, List.of(steps)));
        return within == null ? whole : new Logic(LogicOperator.AND, within, whole);
    }
}
