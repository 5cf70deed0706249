package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The variables of characteristics. */
final class Variables {

    private final Clauses clauses;
    private final Leaves leaves;
    private final Map<String, Map<String, Domain>> members = new HashMap<>();
    private final Map<String, Domain> counts = new HashMap<>();
    private final Map<String, Integer> applies = new HashMap<>();
    private final Map<String, Integer> stated = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<String, int[]> values = new HashMap<>();
    private final Map<String, StatedNumber> numbers = new HashMap<>();

    Variables(Clauses clauses, Leaves leaves) {
        this.clauses = clauses;
        this.leaves = leaves;
    }

    Map<String, Map<String, Domain>> members() {
        return members;
    }

    Map<String, Domain> counts() {
        return counts;
    }

    /** Literal that a characteristic has a value. */
    int stated(String characteristic) {
        return stated.get(characteristic);
    }

    /** Literal that the configuration has a member of a multiple choice. */
    int chosen(ChoiceCharacteristic choice, int member) {
        return clauses.and(values.get(choice.code())[member], applies.get(choice.code()));
    }

    /** Literal that a single choice is decided to be one of these values. */
    int in(String choice, BitSet wanted) {
        return leaves.domain(choice).in(wanted);
    }

    /** @param when literal that it applies */
    void declare(Characteristic characteristic, int when) {
        String code = characteristic.code();
        applies.put(code, when);
        switch (characteristic) {
            case TextCharacteristic _ -> stated.put(code, when);
            case ChoiceCharacteristic choice when choice.multiple() -> multiple(choice, when);
            case ChoiceCharacteristic choice -> single(choice, missing(choice, when));
            case NumberCharacteristic number -> number(number, missing(number, when));
        }
    }

    /** Literal that there is no value to choose; a personal fact has one even where it does not apply. */
    private int missing(Characteristic characteristic, int when) {
        int always = characteristic.personal() ? Clauses.TRUE : when;
        int value = always;
        if (!characteristic.required()) {
            value = clauses.variable();
            clauses.define(value ^ 1, always);
        }
        int both = own(clauses.and(when, value));
        stated.put(characteristic.code(), both);
        given.put(characteristic.code(), characteristic.personal() ? value : both);
        return value ^ 1;
    }

    /** The same truth in a literal that no other characteristic has. */
    private int own(int literal) {
        if (literal == Clauses.TRUE) {
            return literal;
        }
        int own = clauses.variable();
        clauses.define(own ^ 1, literal);
        clauses.define(own, literal ^ 1);
        return own;
    }

    private void single(ChoiceCharacteristic choice, int none) {
        int[] literals = IntStream.range(0, choice.values().size()).map(_ -> clauses.variable()).toArray();
        values.put(choice.code(), literals);
        leaves.put(choice.code(), new ChoiceDomain(clauses, literals, none));
        clauses.exactlyOne(none == Clauses.FALSE
                ? literals : IntStream.concat(IntStream.of(literals), IntStream.of(none)).toArray());
    }

    private void multiple(ChoiceCharacteristic choice, int when) {
        stated.put(choice.code(), when);
        Map<String, Domain> byCode = new LinkedHashMap<>();
        int[] literals = new int[choice.values().size()];
        List<NumberDomain> ones = new ArrayList<>();
        for (int i = 0; i < literals.length; i++) {
            int literal = clauses.variable();
            literals[i] = literal;
            if (!choice.personal()) {
                clauses.define(when, literal ^ 1);
            }
            byCode.put(choice.values().get(i).code(), new FlagDomain(literal));
            ones.add(new KnownNumber(clauses, new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ONE}, _ -> literal));
        }
        values.put(choice.code(), literals);
        members.put(choice.code(), byCode);
        BigDecimal[] count = IntStream.rangeClosed(0, literals.length).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
        LinearSum[] sum = new LinearSum[1];
        counts.put(choice.code(), new KnownNumber(clauses, count, index -> {
            if (sum[0] == null) {
                sum[0] = LinearSum.of(clauses, ones);
            }
            return sum[0].atMost(index - 1) ^ 1;
        }));
    }

    private void number(NumberCharacteristic number, int none) {
        BigDecimal steps = number.max().subtract(number.min()).divideToIntegralValue(number.step());
        if (steps.compareTo(BigDecimal.valueOf(Bounds.STEPS)) >= 0) {
            throw Refusal.of(new CharacteristicReference(number.code(), number.type()),
                    "has more than " + Bounds.STEPS + " values", "Use larger steps or a smaller range");
        }
        StatedNumber domain = new StatedNumber(clauses, number.min(), number.step(), steps.intValueExact() + 1, none);
        numbers.put(number.code(), domain);
        leaves.put(number.code(), domain);
    }

    /** The characteristics in literals, once nothing more is asked about them. */
    List<FiniteCharacteristic> finish(List<Characteristic> characteristics) {
        return characteristics.stream().map(this::finish).toList();
    }

    private FiniteCharacteristic finish(Characteristic characteristic) {
        int when = applies.get(characteristic.code());
        int value = stated.get(characteristic.code());
        return switch (characteristic) {
            case TextCharacteristic text -> new FiniteCharacteristic.Text(text, when);
            case ChoiceCharacteristic choice -> {
                int[] literals = values.get(choice.code());
                int[] chosen = choice.personal()
                        ? IntStream.of(literals).map(literal -> clauses.and(literal, when)).toArray() : literals;
                yield choice.multiple()
                        ? new FiniteCharacteristic.Multiple(choice, when, literals, chosen)
                        : new FiniteCharacteristic.Single(choice, when, value, literals, chosen);
            }
            case NumberCharacteristic number -> new FiniteCharacteristic.Number(number, when, value, given.get(number.code()), new Ranges(
                    number.min(), number.step(), number.defaultValue(), numbers.get(number.code()),
                    (atLeast, below) -> clauses.and(value, atLeast, below)));
        };
    }
}
