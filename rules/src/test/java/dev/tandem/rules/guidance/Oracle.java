package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What guidance must say, read off the list of all valid configurations. */
public final class Oracle {

    private final ProductLineVersion version;
    private final List<Selections> valid;

    public Oracle(ProductLineVersion version, List<Selections> valid) {
        this.version = version;
        this.valid = valid;
    }

    public List<Selections> valid() {
        return valid;
    }

    /** What counts as decided about a characteristic: the customer's decision, or the stated default of a fact. */
    public static @Nullable Decision decision(Characteristic characteristic, Decisions decided) {
        Decision stated = decided.of(characteristic.code()).orElse(null);
        return stated == null && characteristic.personal() && characteristic.proposed() != null
                ? new Decision.Exactly(characteristic.proposed()) : stated;
    }

    /** Whether a configuration has what is decided about a characteristic, one member of a multiple choice left out. */
    public static boolean keeps(Selections configuration, Characteristic characteristic, @Nullable Decision decision,
            @Nullable String exceptMember) {
        Value value = configuration.of(characteristic.code()).orElse(null);
        if (decision == null || characteristic instanceof TextCharacteristic || value == null && characteristic.personal()) {
            return true;
        }
        if (!(characteristic instanceof ChoiceCharacteristic choice && choice.multiple())) {
            return value != null && same(value, ((Decision.Exactly) decision).value());
        }
        Set<String> chosen = value instanceof Value.Codes(var codes) ? codes : Set.of();
        return choice.values().stream().map(CharacteristicValue::code).filter(code -> !code.equals(exceptMember)).allMatch(code ->
                switch (decision) {
                    case Decision.Exactly(Value.Codes(var codes)) -> codes.contains(code) == chosen.contains(code);
                    case Decision.Exactly other -> throw new IllegalArgumentException("no set: " + other);
                    case Decision.Members(var with, var without) ->
                        !(with.contains(code) && !chosen.contains(code)) && !(without.contains(code) && chosen.contains(code));
                });
    }

    private static boolean same(Value one, Value other) {
        return one instanceof Value.Number(BigDecimal number) && other instanceof Value.Number(BigDecimal second)
                ? number.compareTo(second) == 0 : one.equals(other);
    }

    /** The valid configurations that have all decisions. */
    public Stream<Selections> having(Decisions decided) {
        return valid.stream().filter(having(decided, null, null));
    }

    private Predicate<Selections> having(Decisions decided, @Nullable Characteristic except, @Nullable String exceptMember) {
        return configuration -> version.characteristics().stream()
                .filter(characteristic -> !characteristic.equals(except) || exceptMember != null)
                .allMatch(characteristic -> keeps(configuration, characteristic, decision(characteristic, decided),
                        characteristic.equals(except) ? exceptMember : null));
    }

    /** The guidance of each characteristic that is no text, as far as it does not depend on what is shown. */
    public List<CharacteristicGuidance> guidance(Decisions decided) {
        List<CharacteristicGuidance> all = new ArrayList<>();
        for (Characteristic characteristic : version.characteristics()) {
            switch (characteristic) {
                case TextCharacteristic _ -> {}
                case ChoiceCharacteristic choice when choice.multiple() -> all.add(multiple(choice, decided));
                case ChoiceCharacteristic choice -> all.add(single(choice, decided));
                case NumberCharacteristic number -> all.add(number(number, decided));
            }
        }
        return all;
    }

    private CharacteristicGuidance single(ChoiceCharacteristic choice, Decisions decided) {
        List<@Nullable Value> possible = valid.stream().filter(having(decided, choice, null))
                .map(configuration -> configuration.of(choice.code()).orElse(null)).distinct().toList();
        Decision decision = decision(choice, decided);
        return new CharacteristicGuidance(choice.code(), true, choice.values().stream().map(value -> {
            Value code = new Value.Code(value.code());
            return new ValueGuidance(value.code(), state(decision != null && decision.equals(new Decision.Exactly(code)), decision != null,
                    possible.contains(code), possible.size() == 1), false);
        }).toList(), null, null);
    }

    private static State state(boolean selected, boolean decided, boolean possible, boolean only) {
        return selected ? State.SELECTED : !possible ? State.EXCLUDED : only && !decided ? State.IMPLIED : State.AVAILABLE;
    }

    private CharacteristicGuidance multiple(ChoiceCharacteristic choice, Decisions decided) {
        Decision decision = decision(choice, decided);
        return new CharacteristicGuidance(choice.code(), true, choice.values().stream().map(value -> {
            List<Boolean> possible = valid.stream().filter(having(decided, choice, value.code()))
                    .map(configuration -> configuration.of(choice.code()).orElse(null) instanceof Value.Codes(var codes)
                            && codes.contains(value.code())).distinct().toList();
            boolean in = decision instanceof Decision.Exactly(Value.Codes(var codes)) && codes.contains(value.code())
                    || decision instanceof Decision.Members(var with, var _) && with.contains(value.code());
            boolean out = decision instanceof Decision.Exactly && !in
                    || decision instanceof Decision.Members(var _, var without) && without.contains(value.code());
            return new ValueGuidance(value.code(), state(in, out, possible.contains(true), possible.size() == 1), false);
        }).toList(), null, null);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private CharacteristicGuidance number(NumberCharacteristic number, Decisions decided) {
        Decision decision = decision(number, decided);
        List<@Nullable Value> possible = valid.stream().filter(having(decided, number, null))
                .map(configuration -> configuration.of(number.code()).orElse(null)).distinct().toList();
        List<BigDecimal> numbers = new ArrayList<>();
        possible.forEach(value -> {
            if (value instanceof Value.Number(BigDecimal one)) {
                numbers.add(one);
            }
        });
        numbers.sort(null);
        List<ValueGuidance> values = new ArrayList<>();
        for (BigDecimal v = number.min(); v.compareTo(number.max()) <= 0; v = v.add(number.step())) {
            BigDecimal value = v;
            boolean selected = decision instanceof Decision.Exactly(Value.Number(BigDecimal one)) && one.compareTo(value) == 0;
            values.add(new ValueGuidance(plain(v),
                    state(selected, decision != null, numbers.stream().anyMatch(one -> one.compareTo(value) == 0), possible.size() == 1), false));
        }
        return new CharacteristicGuidance(number.code(), true, values.size() <= CharacteristicGuidance.MOST_VALUES ? values : List.of(),
                numbers.isEmpty() ? null : numbers.getFirst(), numbers.isEmpty() ? null : numbers.getLast());
    }
}
