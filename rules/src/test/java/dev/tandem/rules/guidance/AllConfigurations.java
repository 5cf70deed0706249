package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.expression.Facts;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.TextCharacteristic;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every complete valid configuration of a small line, found by trying everything: an oracle that shares nothing with guidance but the
 * meaning of expressions.
 */
public final class AllConfigurations {

    private record Rule(int[] mentions, CompiledExpression violated, boolean error) {}

    private final ProductLineVersion version;
    private final VersionLayout layout;
    private final List<Characteristic> order = new ArrayList<>();
    private final Map<String, CompiledExpression> preconditions = new HashMap<>();
    private final Map<String, int[]> mentioned = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> texts;
    private final List<Selections> valid = new ArrayList<>();
    private final @Nullable Object[] slots;
    private final Map<String, Value> chosen = new HashMap<>();

    private AllConfigurations(ProductLineVersion version, Map<String, String> texts) {
        this.version = version;
        this.texts = texts;
        layout = new VersionLayout(version);
        slots = new Object[layout.slots()];
        ExpressionCompiler compiler = new ExpressionCompiler(layout);
        Set<Characteristic> ordered = new LinkedHashSet<>();
        version.characteristics().forEach(characteristic -> preconditionsFirst(characteristic, ordered));
        order.addAll(ordered);
        for (Characteristic characteristic : order) {
            if (characteristic.appliesWhen() != null) {
                preconditions.put(characteristic.code(), compiler.compile(characteristic.appliesWhen()));
                mentioned.put(characteristic.code(), layout.slots(Mentions.of(characteristic.appliesWhen())));
            }
        }
        for (Constraint constraint : version.constraints()) {
            rules.add(new Rule(layout.slots(Mentions.of(constraint.violated())), compiler.compile(constraint.violated()),
                    constraint.severity() == Severity.ERROR));
        }
    }

    private void preconditionsFirst(Characteristic characteristic, Set<Characteristic> ordered) {
        if (!ordered.contains(characteristic) && characteristic.appliesWhen() != null) {
            Mentions.of(characteristic.appliesWhen())
                    .forEach(code -> preconditionsFirst(version.characteristic(code).orElseThrow(), ordered));
        }
        ordered.add(characteristic);
    }

    /** All that are valid with these texts; one left out has its default. Each once. */
    public static List<Selections> of(ProductLineVersion version, Map<String, String> texts) {
        AllConfigurations all = new AllConfigurations(version, texts);
        all.choose(0);
        return Collections.unmodifiableList(all.valid);
    }

    private final Facts facts = new Facts() {
        @Override
        public @Nullable Object at(int slot) {
            return slots[slot];
        }

        @Override
        public boolean consultation() {
            return false;
        }
    };

    private boolean decided(int[] wanted) {
        for (int slot : wanted) {
            if (slots[slot] == null) {
                return false;
            }
        }
        return true;
    }

    private void choose(int next) {
        if (next == order.size()) {
            if (isValid()) {
                valid.add(new Selections(chosen));
            }
            return;
        }
        Characteristic characteristic = order.get(next);
        int slot = layout.slot(characteristic.code());
        try {
            CompiledExpression precondition = preconditions.get(characteristic.code());
            if (precondition != null && !(decided(mentioned.get(characteristic.code())) && precondition.test(facts))) {
                slots[slot] = null;
                choose(next + 1);
                return;
            }
        } catch (EvaluationException noVerdict) {
            return;
        }
        for (Value value : values(characteristic)) {
            chosen.put(characteristic.code(), value);
            slots[slot] = laidOut(characteristic, value);
            choose(next + 1);
        }
        chosen.remove(characteristic.code());
        slots[slot] = null;
        if (!characteristic.required() && !(characteristic instanceof TextCharacteristic)
                && !(characteristic instanceof ChoiceCharacteristic choice && choice.multiple())) {
            choose(next + 1);
        }
    }

    private boolean isValid() {
        try {
            for (Rule rule : rules) {
                if (decided(rule.mentions()) && rule.violated().test(facts) && rule.error()) {
                    return false;
                }
            }
            return true;
        } catch (EvaluationException noVerdict) {
            return false;
        }
    }

    /** Every value of a characteristic, in declared order. */
    public List<Value> values(Characteristic characteristic) {
        return switch (characteristic) {
            case TextCharacteristic text -> List.of(new Value.Text(texts.getOrDefault(text.code(), text.defaultValue())));
            case ChoiceCharacteristic choice when choice.multiple() -> {
                List<Value> subsets = new ArrayList<>();
                for (int bits = 0; bits < 1 << choice.values().size(); bits++) {
                    Set<String> codes = new HashSet<>();
                    for (int i = 0; i < choice.values().size(); i++) {
                        if ((bits >> i & 1) == 1) {
                            codes.add(choice.values().get(i).code());
                        }
                    }
                    subsets.add(new Value.Codes(codes));
                }
                yield subsets;
            }
            case ChoiceCharacteristic choice ->
                choice.values().stream().map(CharacteristicValue::code).<Value>map(Value.Code::new).toList();
            case NumberCharacteristic number -> {
                List<Value> values = new ArrayList<>();
                for (BigDecimal v = number.min(); v.compareTo(number.max()) <= 0; v = v.add(number.step())) {
                    values.add(new Value.Number(v));
                }
                yield values;
            }
        };
    }

    private Object laidOut(Characteristic characteristic, Value value) {
        return switch (value) {
            case Value.Number number -> number.number();
            case Value.Text text -> text.text();
            case Value.Code code -> layout.ordinal(characteristic.code(), code.code());
            case Value.Codes codes -> {
                BitSet members = new BitSet();
                codes.codes().forEach(code -> members.set(layout.ordinal(characteristic.code(), code)));
                yield members;
            }
            case Value.Flag flag -> throw new IllegalArgumentException("no flag: " + flag);
        };
    }
}
