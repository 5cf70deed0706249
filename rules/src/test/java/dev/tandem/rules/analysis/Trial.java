package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.expression.Facts;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.FootprintRule;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.PriceRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.StepRule;
import dev.tandem.rules.model.TextCharacteristic;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tries every complete selection of a small line: an oracle that shares nothing with analysis but the meaning of expressions. */
final class Trial {

    /** So many of each length that two texts can be equal or not. */
    private static final List<String> TEXTS = List.of("", "ab", "x", "y", "cd", "ef", "abc", "abd");

    private record Asked(int[] mentions, CompiledExpression expression) {}

    private final ProductLineVersion version;
    private final VersionLayout layout;
    private final ExpressionCompiler compiler;
    private final List<Characteristic> order = new ArrayList<>();
    private final Map<Expression, Asked> asked = new IdentityHashMap<>();
    private final Map<String, Asked> preconditions = new HashMap<>();
    private final List<Asked> violated;
    private final List<@Nullable Asked> whens;
    private final Set<String> failingPreconditions = new TreeSet<>();
    private final List<Tried> tried = new ArrayList<>();
    private final int most;
    private final @Nullable Object[] slots;
    private final Map<String, Value> chosen = new HashMap<>();

    private Trial(ProductLineVersion version, int most) {
        this.version = version;
        this.most = most;
        layout = new VersionLayout(version);
        compiler = new ExpressionCompiler(layout);
        slots = new Object[layout.slots()];
        Set<Characteristic> ordered = new LinkedHashSet<>();
        version.characteristics().forEach(characteristic -> preconditionsFirst(characteristic, ordered));
        order.addAll(ordered);
        order.forEach(characteristic -> {
            if (characteristic.appliesWhen() != null) {
                preconditions.put(characteristic.code(), asked(characteristic.appliesWhen()));
            }
        });
        violated = version.constraints().stream().map(constraint -> asked(constraint.violated())).toList();
        whens = new ArrayList<>();
        version.constraints().forEach(constraint -> whens.add(constraint.when() == null ? null : asked(constraint.when())));
    }

    private Asked asked(Expression expression) {
        return asked.computeIfAbsent(
                expression, _ -> new Asked(layout.slots(Mentions.of(expression)), compiler.compile(expression)));
    }

    private void preconditionsFirst(Characteristic characteristic, Set<Characteristic> ordered) {
        if (!ordered.contains(characteristic) && characteristic.appliesWhen() != null) {
            Mentions.of(characteristic.appliesWhen())
                    .forEach(code -> preconditionsFirst(version.characteristic(code).orElseThrow(), ordered));
        }
        ordered.add(characteristic);
    }

    private static final class TooMany extends RuntimeException {}

    /** Null where there are more than so many. */
    static @Nullable Trial of(ProductLineVersion version, int most) {
        Trial trial = new Trial(version, most);
        try {
            trial.choose(0);
            return trial;
        } catch (TooMany large) {
            return null;
        }
    }

    /** What is so about one complete selection. */
    static Tried one(ProductLineVersion version, Selections selections) {
        Trial trial = new Trial(version, 1);
        for (Characteristic characteristic : version.characteristics()) {
            Value value = selections.of(characteristic.code()).orElse(null);
            trial.slots[trial.layout.slot(characteristic.code())] = value == null ? null : trial.laidOut(characteristic, value);
        }
        for (Characteristic characteristic : trial.order) {
            boolean applies = trial.applies(characteristic);
            if (!applies && selections.of(characteristic.code()).isPresent()) {
                throw new AssertionError(characteristic.code() + " does not apply in " + selections);
            }
            if (applies && selections.of(characteristic.code()).isEmpty() && (characteristic.required() || characteristic instanceof TextCharacteristic
                    || characteristic instanceof ChoiceCharacteristic choice && choice.multiple())) {
                throw new AssertionError(characteristic.code() + " has no value in " + selections);
            }
            selections.of(characteristic.code()).ifPresent(value -> {
                if (!characteristic.check(value).isEmpty()) {
                    throw new AssertionError(characteristic.code() + " cannot be " + value);
                }
            });
        }
        return trial.tried(selections);
    }

    List<Tried> tried() {
        return tried;
    }

    ProductLineVersion version() {
        return version;
    }

    /** Codes of the characteristics whose preconditions have no value in some selection. */
    Set<String> failingPreconditions() {
        return failingPreconditions;
    }

    private final Facts facts = new Facts() {
        @Override
        public @Nullable Object at(int slot) {
            return slots[slot];
        }

        @Override
        public boolean consultation() {
            for (int i = 0; i < version.constraints().size(); i++) {
                Asked asked = violated.get(i);
                if (version.constraints().get(i).severity() == Severity.CONSULT && decided(asked.mentions()) && asked.expression().test(this)) {
                    return true;
                }
            }
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

    /** @throws EvaluationException no value */
    private boolean holds(@Nullable Asked asked) {
        return asked == null || decided(asked.mentions()) && asked.expression().test(facts);
    }

    private boolean applies(Characteristic characteristic) {
        Asked precondition = preconditions.get(characteristic.code());
        return precondition == null || holds(precondition);
    }

    private void choose(int next) {
        if (next == order.size()) {
            if (tried.size() == most) {
                throw new TooMany();
            }
            tried.add(tried(new Selections(chosen)));
            return;
        }
        Characteristic characteristic = order.get(next);
        int slot = layout.slot(characteristic.code());
        try {
            if (!applies(characteristic)) {
                slots[slot] = null;
                choose(next + 1);
                return;
            }
        } catch (EvaluationException noVerdict) {
            failingPreconditions.add(characteristic.code());
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

    private Tried tried(Selections selections) {
        BitSet applies = new BitSet();
        for (int i = 0; i < version.characteristics().size(); i++) {
            applies.set(i, applies(version.characteristics().get(i)));
        }
        BitSet breaks = new BitSet();
        BitSet failing = new BitSet();
        BitSet speaking = new BitSet();
        BitSet whenHolds = new BitSet();
        for (int i = 0; i < violated.size(); i++) {
            boolean condition = false;
            try {
                condition = holds(whens.get(i));
            } catch (EvaluationException noValue) {
                condition = false;
            }
            whenHolds.set(i, condition);
            speaking.set(i, condition && decided(violated.get(i).mentions()));
            try {
                breaks.set(i, holds(violated.get(i)));
            } catch (EvaluationException noValue) {
                failing.set(i);
            }
        }
        Counted counted = new Counted();
        if (failing.isEmpty()) {
            counted.count();
        }
        return new Tried(selections, applies, breaks, failing, speaking, whenHolds, counted.counting, counted.troubled, counted.belowZero,
                counted.noLevel, counted.price);
    }

    /** Prices, footprints and steps, in the order of {@link #conditionals()} and {@link #troubles()}. */
    private final class Counted {
        private final BitSet counting = new BitSet();
        private final BitSet troubled = new BitSet();
        private final BitSet belowZero = new BitSet();
        private final BitSet noLevel = new BitSet();
        private @Nullable BigDecimal price = BigDecimal.ZERO;
        private int conditional;
        private int trouble;
        private boolean pricing = true;

        void count() {
            for (PriceRule rule : version.prices()) {
                switch (rule) {
                    case PriceRule.Amount amount -> {
                        boolean counts = when(amount.when());
                        add(number(counts, amount.amount()));
                    }
                    case PriceRule.OfValues ofValues -> add(ofValues(ofValues.property()));
                }
            }
            pricing = false;
            for (FootprintRule rule : version.footprint()) {
                if (rule instanceof FootprintRule.Amount amount) {
                    number(when(amount.when()), amount.amount());
                }
            }
            for (int i = 0; i < version.steps().size(); i++) {
                StepRule step = version.steps().get(i);
                boolean needed = when(step.when());
                BigDecimal minutes = number(needed, step.minutes());
                belowZero.set(i, minutes != null && minutes.signum() < 0);
                if (step.skill() != null) {
                    BigDecimal level = number(needed, step.skill().level());
                    noLevel.set(i, level != null && needed
                            && Set.of(1, 2, 3, 4).stream().noneMatch(one -> BigDecimal.valueOf(one).compareTo(level) == 0));
                }
            }
        }

        private void add(@Nullable BigDecimal amount) {
            price = amount == null || price == null ? null : price.add(amount);
        }

        private boolean when(@Nullable Expression condition) {
            if (condition == null) {
                return true;
            }
            boolean holds = false;
            try {
                holds = holds(asked(condition));
            } catch (EvaluationException noValue) {
                troubled.set(trouble);
                price = pricing ? null : price;
            }
            trouble++;
            counting.set(conditional++, holds);
            return holds;
        }

        private @Nullable BigDecimal number(boolean counts, Expression number) {
            Asked asked = asked(number);
            int place = trouble++;
            if (!counts) {
                return BigDecimal.ZERO;
            }
            try {
                if (decided(asked.mentions())) {
                    return asked.expression().number(facts);
                }
            } catch (EvaluationException noValue) {
                troubled.set(place);
                return null;
            }
            troubled.set(place);
            return null;
        }

        private BigDecimal ofValues(String property) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Characteristic characteristic : version.characteristics()) {
                if (characteristic instanceof ChoiceCharacteristic choice) {
                    Object now = slots[layout.slot(choice.code())];
                    for (int i = 0; i < choice.values().size(); i++) {
                        boolean in = now instanceof BitSet members ? members.get(i) : now != null && now.equals(i);
                        if (in && choice.values().get(i).properties().get(property) instanceof Value.Number(BigDecimal amount)) {
                            sum = sum.add(amount);
                        }
                    }
                }
            }
            return sum;
        }
    }

    /** Places of conditions, in the order in which they are numbered. */
    List<String> conditionals() {
        return places(true);
    }

    /** Places that may be without a value, in the order in which they are numbered. */
    List<String> troubles() {
        return places(false);
    }

    private List<String> places(boolean conditionsOnly) {
        List<String> places = new ArrayList<>();
        for (PriceRule rule : version.prices()) {
            if (rule instanceof PriceRule.Amount amount) {
                add(places, "prices." + rule.id(), amount.when(), ".amount", conditionsOnly);
            }
        }
        for (FootprintRule rule : version.footprint()) {
            if (rule instanceof FootprintRule.Amount amount) {
                add(places, "footprint." + rule.id(), amount.when(), ".amount", conditionsOnly);
            }
        }
        for (StepRule step : version.steps()) {
            add(places, "steps." + step.code(), step.when(), ".minutes", conditionsOnly);
            if (step.skill() != null && !conditionsOnly) {
                places.add("steps." + step.code() + ".skill.level");
            }
        }
        return places;
    }

    private static void add(List<String> places, String rule, @Nullable Expression when, String what, boolean conditionsOnly) {
        if (when != null) {
            places.add(rule + ".when");
        }
        if (!conditionsOnly) {
            places.add(rule + what);
        }
    }

    private static List<Value> values(Characteristic characteristic) {
        return switch (characteristic) {
            case TextCharacteristic _ -> TEXTS.stream().<Value>map(Value.Text::new).toList();
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

    /** Constraints that forbid a tried selection, or have no value for it, by number. */
    static boolean meets(ProductLineVersion version, Tried tried, int constraint) {
        Constraint of = version.constraints().get(constraint);
        return !tried.failing().get(constraint) && !(of.severity() == Severity.ERROR && tried.violated().get(constraint));
    }
}
