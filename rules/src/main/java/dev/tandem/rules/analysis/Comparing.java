package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Function;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.TextLiteral;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.lowering.OpenLine;
import dev.tandem.rules.guidance.lowering.OpenLine.Condition;
import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each of two versions demands of the same configuration, as literals of one problem. */
final class Comparing {

    private final ProductLineVersion from;
    private final ProductLineVersion to;
    private final SharedLine shared;
    private final OpenLine open;
    private final List<Demand> ofFrom;
    private final List<List<Demand>> ofTo = new ArrayList<>();

    /**
     * @param completions values of what only {@code to} has, each a way to complete a configuration; empty where it may be completed in any way
     * @throws RefusedLineException something cannot be made exact within bounds
     */
    Comparing(ProductLineVersion from, ProductLineVersion to, List<Selections> completions) {
        this.from = from;
        this.to = to;
        shared = new SharedLine(from, to, Math.max(1, completions.size()));
        open = new OpenLine(shared.line(), shared.free());
        ofFrom = demands(from, shared.ofFrom());
        for (int copy = 0; copy < Math.max(1, completions.size()); copy++) {
            ofTo.add(demands(to, shared.ofTo(copy)));
            if (!completions.isEmpty()) {
                complete(to, shared.ofTo(copy), completions.get(copy));
            }
        }
    }

    SharedLine shared() {
        return shared;
    }

    OpenLine open() {
        return open;
    }

    /** What {@code from} demands. */
    List<Demand> ofFrom() {
        return ofFrom;
    }

    /** What {@code to} demands with the completion of this number. */
    List<Demand> ofTo(int completion) {
        return ofTo.get(completion);
    }

    /** Literal that a configuration is valid in {@code to} with the completion of this number. */
    int validTo(int completion) {
        return open.and(ofTo.get(completion).stream().mapToInt(Demand::met).toArray());
    }

    OpenLine.Side sideFrom() {
        return open.side(shared.rules(from, shared.ofFrom()));
    }

    OpenLine.Side sideTo() {
        return open.side(shared.rules(to, shared.ofTo(0)));
    }

    private List<Demand> demands(ProductLineVersion version, Renaming renaming) {
        List<Demand> demands = new ArrayList<>();
        ProductLineVersion rules = shared.rules(version, renaming);
        OpenLine.Side side = open.side(rules);
        Map<String, Condition> preconditions = open.preconditions();
        for (Characteristic characteristic : version.characteristics()) {
            String code = renaming.characteristic(characteristic.code());
            if (shared.free().contains(code)) {
                free(characteristic, code, side.condition(renaming.orNull(characteristic.appliesWhen())), demands);
            } else if (preconditions.containsKey(code)) {
                add(demands, Paths.appliesWhen(characteristic), preconditions.get(code).fails() ^ 1);
            }
            if (shared.common().contains(code)) {
                for (Foreign foreign : foreign(characteristic)) {
                    add(demands, foreign.path(), side.condition(foreign.condition()).holds() ^ 1);
                }
            }
        }
        for (Constraint constraint : rules.constraints()) {
            Condition violated = side.condition(constraint.violated());
            add(demands, Paths.constraint(constraint), constraint.severity() == Severity.ERROR
                    ? open.or(violated.holds(), violated.fails()) ^ 1 : violated.fails() ^ 1);
        }
        return demands;
    }

    private static void add(List<Demand> demands, String path, int met) {
        if (met != OpenLine.TRUE) {
            demands.add(new Demand(path, met));
        }
    }

    /** It has a value only where it applies, and where it applies it has one, unless it may be without. */
    private void free(Characteristic characteristic, String code, Condition when, List<Demand> demands) {
        String place = characteristic.appliesWhen() == null ? Paths.kind(characteristic) : Paths.appliesWhen(characteristic);
        boolean always = characteristic instanceof TextCharacteristic || characteristic instanceof ChoiceCharacteristic choice && choice.multiple();
        add(demands, place, open.and(when.fails() ^ 1, open.or(open.stated(code) ^ 1, when.holds())));
        if (always || characteristic.required()) {
            add(demands, always ? place : Paths.kind(characteristic) + ".required", open.or(when.holds() ^ 1, open.stated(code)));
        }
    }

    /** Something that a version does not know, and the condition that a configuration has it. */
    private record Foreign(String path, Expression condition) {}

    private List<Foreign> foreign(Characteristic characteristic) {
        String code = characteristic.code();
        List<Foreign> foreign = new ArrayList<>();
        switch (characteristic) {
            case ChoiceCharacteristic choice -> {
                ChoiceCharacteristic all = (ChoiceCharacteristic) shared.line().characteristic(code).orElseThrow();
                for (String value : all.domain().codes()) {
                    if (choice.value(value).isEmpty()) {
                        foreign.add(new Foreign(Paths.value(choice, value), is(all, value)));
                    }
                }
            }
            case NumberCharacteristic number -> {
                Expression allowed = CommonNumber.of((NumberCharacteristic) from.characteristic(code).orElseThrow(),
                        (NumberCharacteristic) to.characteristic(code).orElseThrow()).allowed(number);
                if (allowed != null) {
                    foreign.add(new Foreign(Paths.kind(number), new Not(allowed)));
                }
            }
            case TextCharacteristic text -> {
                TextCharacteristic longest = (TextCharacteristic) shared.line().characteristic(code).orElseThrow();
                if (text.maxLength() < longest.maxLength()) {
                    foreign.add(new Foreign(Paths.kind(text) + ".maxLength", new Comparison(ComparisonOperator.GREATER,
                            new Call(Function.LENGTH, List.of(new CharacteristicReference(code, Type.TEXT))),
                            new NumberLiteral(BigDecimal.valueOf(text.maxLength())))));
                }
            }
        }
        return foreign;
    }

    private static Expression is(ChoiceCharacteristic choice, String value) {
        CharacteristicReference reference = new CharacteristicReference(choice.code(), choice.type());
        return choice.multiple() ? new Includes(reference, value)
                : new Comparison(ComparisonOperator.EQUAL, reference, new CodeLiteral(new CodeDomain(choice.code(), choice.domain().codes()), value));
    }

    /** Fixes what only this version has, wherever it applies. */
    private void complete(ProductLineVersion version, Renaming renaming, Selections completion) {
        for (Characteristic characteristic : version.characteristics()) {
            if (shared.common().contains(characteristic.code())) {
                continue;
            }
            String code = renaming.characteristic(characteristic.code());
            Value value = completion.of(characteristic.code()).orElse(null);
            if (value == null) {
                open.always(open.stated(code) ^ 1);
            } else {
                open.always(open.applies(code) ^ 1, open.stated(code));
                OpenLine.Side side = open.side(shared.line());
                for (Expression fixed : fixed(shared.line().characteristic(code).orElseThrow(), value)) {
                    open.always(open.stated(code) ^ 1, side.condition(fixed).holds());
                }
            }
        }
    }

    private static List<Expression> fixed(Characteristic characteristic, Value value) {
        return switch (value) {
            case Value.Code(String code) -> List.of(is((ChoiceCharacteristic) characteristic, code));
            case Value.Codes(Set<String> codes) -> {
                ChoiceCharacteristic choice = (ChoiceCharacteristic) characteristic;
                yield choice.domain().codes().stream().map(code -> codes.contains(code) ? is(choice, code) : new Not(is(choice, code))).toList();
            }
            case Value.Number(BigDecimal number) -> List.of(new Comparison(ComparisonOperator.EQUAL,
                    new CharacteristicReference(characteristic.code(), Type.NUMBER), new NumberLiteral(number)));
            case Value.Text(String text) -> List.of(new Comparison(ComparisonOperator.EQUAL,
                    new CharacteristicReference(characteristic.code(), Type.TEXT), new TextLiteral(text)));
            case Value.Flag flag -> throw new IllegalArgumentException("no flag: " + flag);
        };
    }

    /** What a version proposes for what only it has; where it proposes nothing, no value, or the first that there is. */
    static Selections proposed(ProductLineVersion version, Set<String> alone) {
        Selections proposed = Selections.NONE;
        for (Characteristic characteristic : version.characteristics()) {
            Value value = alone.contains(characteristic.code()) ? first(characteristic) : null;
            proposed = value == null ? proposed : proposed.with(characteristic.code(), value);
        }
        return proposed;
    }

    private static @Nullable Value first(Characteristic characteristic) {
        Value proposed = characteristic.proposed();
        return proposed != null || !characteristic.required() ? proposed : switch (characteristic) {
            case ChoiceCharacteristic choice -> new Value.Code(choice.values().getFirst().code());
            case NumberCharacteristic number -> new Value.Number(number.min());
            case TextCharacteristic text -> new Value.Text(text.defaultValue());
        };
    }

    /** Also fixes what only {@code from} has. */
    void completeFrom(Selections completion) {
        complete(from, shared.ofFrom(), completion);
    }
}
