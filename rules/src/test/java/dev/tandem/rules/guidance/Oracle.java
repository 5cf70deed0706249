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
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What guidance must say, read off the list of all valid configurations. */
public final class Oracle {

    private static final int NONE = -1;

    private final ProductLineVersion version;
    private final List<Selections> valid;
    private final List<Characteristic> characteristics;
    /** By configuration and characteristic: the value's place, of a multiple choice its members as bits; {@link #NONE} without a value. */
    private final int[][] encoded;

    public Oracle(ProductLineVersion version, List<Selections> valid) {
        this.version = version;
        this.valid = valid;
        this.characteristics = version.characteristics();
        this.encoded = valid.stream().map(this::encoded).toArray(int[][]::new);
    }

    private int[] encoded(Selections configuration) {
        int[] values = new int[characteristics.size()];
        for (int i = 0; i < values.length; i++) {
            Value value = configuration.of(characteristics.get(i).code()).orElse(null);
            values[i] = value == null ? NONE : encoded(characteristics.get(i), value);
        }
        return values;
    }

    private static int encoded(Characteristic characteristic, Value value) {
        return switch (value) {
            case Value.Code(String code) -> ((ChoiceCharacteristic) characteristic).domain().ordinal(code);
            case Value.Codes(var codes) -> bits((ChoiceCharacteristic) characteristic, codes);
            case Value.Number(BigDecimal one) when characteristic instanceof NumberCharacteristic number ->
                one.subtract(number.min()).divide(number.step()).intValueExact();
            default -> 0;
        };
    }

    private static int bits(ChoiceCharacteristic choice, Set<String> codes) {
        return codes.stream().mapToInt(code -> 1 << choice.domain().ordinal(code)).sum();
    }

    public List<Selections> valid() {
        return valid;
    }

    /** Whether a configuration, its texts left aside, is among the valid ones. */
    public boolean isValid(Selections configuration) {
        int[] wanted = encoded(configuration);
        return Arrays.stream(encoded).anyMatch(one -> Arrays.equals(one, wanted));
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
        if (decision == null || characteristic instanceof TextCharacteristic || value == null && isAside(characteristic)) {
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

    /** Whether a decision about it stands where a configuration has no value: a fact that does not apply. One that always applies was left out. */
    private static boolean isAside(Characteristic characteristic) {
        return characteristic.personal() && (characteristic.required() || characteristic.appliesWhen() != null);
    }

    private static boolean same(Value one, Value other) {
        return one instanceof Value.Number(BigDecimal number) && other instanceof Value.Number(BigDecimal second)
                ? number.compareTo(second) == 0 : one.equals(other);
    }

    /** The valid configurations that have all decisions. */
    public Stream<Selections> having(Decisions decided) {
        return valid.stream().filter(keeping(decided));
    }

    private Predicate<Selections> keeping(Decisions decided) {
        return configuration -> version.characteristics().stream()
                .allMatch(characteristic -> keeps(configuration, characteristic, decision(characteristic, decided), null));
    }

    /** What is possible for each characteristic under the decisions on everything else. */
    private final class Possible {

        private final int[] required = new int[characteristics.size()];
        private final int[] in = new int[characteristics.size()];
        private final int[] out = new int[characteristics.size()];
        /** Places of values; shifted by one, so that no value is the first. */
        private final BitSet[] values = new BitSet[characteristics.size()];
        /** Members that can be in, and members that can be out. */
        private final int[] ins = new int[characteristics.size()];
        private final int[] outs = new int[characteristics.size()];

        Possible(Decisions decided) {
            for (int i = 0; i < required.length; i++) {
                Characteristic characteristic = characteristics.get(i);
                values[i] = new BitSet();
                required[i] = NONE;
                switch (decision(characteristic, decided)) {
                    case Decision.Exactly(Value.Codes(var codes)) -> {
                        in[i] = bits((ChoiceCharacteristic) characteristic, codes);
                        out[i] = (1 << ((ChoiceCharacteristic) characteristic).values().size()) - 1 - in[i];
                    }
                    case Decision.Members(var with, var without) -> {
                        in[i] = bits((ChoiceCharacteristic) characteristic, with);
                        out[i] = bits((ChoiceCharacteristic) characteristic, without);
                    }
                    case Decision.Exactly(Value.Text _) -> {}
                    case Decision.Exactly(Value value) -> required[i] = encoded(characteristic, value);
                    case null -> {}
                }
            }
            for (int[] configuration : encoded) {
                see(configuration);
            }
        }

        private void see(int[] configuration) {
            int broken = 0;
            int where = NONE;
            int member = 0;
            for (int i = 0; i < configuration.length && broken <= 1; i++) {
                int value = configuration[i];
                if (value == NONE && isAside(characteristics.get(i))) {
                    continue;
                }
                int wrong = in[i] & ~Math.max(value, 0) | out[i] & Math.max(value, 0);
                if (wrong != 0 || required[i] != NONE && required[i] != value) {
                    broken += wrong == 0 ? 1 : Integer.bitCount(wrong);
                    where = i;
                    member = wrong;
                }
            }
            for (int i = 0; broken <= 1 && i < configuration.length; i++) {
                if (broken == 0 || where == i) {
                    values[i].set(configuration[i] + 1);
                    int seen = broken == 0 ? -1 : member;
                    ins[i] |= Math.max(configuration[i], 0) & seen;
                    outs[i] |= ~Math.max(configuration[i], 0) & seen;
                }
            }
        }
    }

    /** The guidance of each characteristic that is no text, as far as it does not depend on what is shown. */
    public List<CharacteristicGuidance> guidance(Decisions decided) {
        Possible possible = new Possible(decided);
        List<CharacteristicGuidance> all = new ArrayList<>();
        for (int i = 0; i < characteristics.size(); i++) {
            switch (characteristics.get(i)) {
                case TextCharacteristic _ -> {}
                case ChoiceCharacteristic choice when choice.multiple() -> all.add(multiple(choice, decided, possible.ins[i], possible.outs[i]));
                case ChoiceCharacteristic choice -> all.add(single(choice, decided, possible.values[i]));
                case NumberCharacteristic number -> all.add(number(number, decided, possible.values[i]));
            }
        }
        return all;
    }

    private CharacteristicGuidance single(ChoiceCharacteristic choice, Decisions decided, BitSet possible) {
        Decision decision = decision(choice, decided);
        List<ValueGuidance> values = new ArrayList<>();
        for (int i = 0; i < choice.values().size(); i++) {
            String code = choice.values().get(i).code();
            values.add(new ValueGuidance(code, state(new Decision.Exactly(new Value.Code(code)).equals(decision), decision != null,
                    possible.get(i + 1), possible.cardinality() == 1), false));
        }
        return new CharacteristicGuidance(choice.code(), true, values, null, null);
    }

    private static State state(boolean selected, boolean decided, boolean possible, boolean only) {
        return selected ? State.SELECTED : !possible ? State.EXCLUDED : only && !decided ? State.IMPLIED : State.AVAILABLE;
    }

    private CharacteristicGuidance multiple(ChoiceCharacteristic choice, Decisions decided, int ins, int outs) {
        Decision decision = decision(choice, decided);
        List<ValueGuidance> values = new ArrayList<>();
        for (int i = 0; i < choice.values().size(); i++) {
            String code = choice.values().get(i).code();
            boolean in = decision instanceof Decision.Exactly(Value.Codes(var codes)) && codes.contains(code)
                    || decision instanceof Decision.Members(var with, var _) && with.contains(code);
            boolean out = decision instanceof Decision.Exactly && !in
                    || decision instanceof Decision.Members(var _, var without) && without.contains(code);
            values.add(new ValueGuidance(code, state(in, out, (ins >> i & 1) == 1, (outs >> i & 1) == 0), false));
        }
        return new CharacteristicGuidance(choice.code(), true, values, null, null);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private CharacteristicGuidance number(NumberCharacteristic number, Decisions decided, BitSet possible) {
        Decision decision = decision(number, decided);
        List<ValueGuidance> values = new ArrayList<>();
        BigDecimal least = null;
        BigDecimal most = null;
        int place = 1;
        for (BigDecimal v = number.min(); v.compareTo(number.max()) <= 0; v = v.add(number.step())) {
            boolean selected = decision instanceof Decision.Exactly(Value.Number(BigDecimal one)) && one.compareTo(v) == 0;
            if (possible.get(place)) {
                least = least == null ? v : least;
                most = v;
            }
            values.add(new ValueGuidance(plain(v), state(selected, decision != null, possible.get(place++), possible.cardinality() == 1), false));
        }
        return new CharacteristicGuidance(
                number.code(), true, values.size() <= CharacteristicGuidance.MOST_VALUES ? values : List.of(), least, most);
    }
}
