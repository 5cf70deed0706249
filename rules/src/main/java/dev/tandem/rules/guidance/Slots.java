package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.guidance.lowering.Ranges;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The slots of a version, and decisions as literals on them. */
final class Slots {

    private final FiniteLine line;
    private final List<Slot> all = new ArrayList<>();
    private final int[] first;
    private final Map<String, Integer> indices = new HashMap<>();
    private final Map<String, Map<String, Integer>> ordinals = new HashMap<>();
    /** By characteristic: what the line proposes, or null. */
    private final @Nullable Value[] proposed;
    /** By characteristic: what is stated where nothing is decided, or null. */
    private final @Nullable Decision[] stated;
    /** What binds where nothing is decided. */
    private final Bound undecided;

    Slots(FiniteLine line) {
        this.line = line;
        this.first = new int[line.characteristics().size()];
        for (int i = 0; i < first.length; i++) {
            FiniteCharacteristic characteristic = line.characteristics().get(i);
            first[i] = all.size();
            indices.put(characteristic.characteristic().code(), i);
            add(characteristic, i);
            if (characteristic.characteristic() instanceof ChoiceCharacteristic choice) {
                Map<String, Integer> byCode = new HashMap<>();
                choice.values().forEach(value -> byCode.put(value.code(), byCode.size()));
                ordinals.put(choice.code(), byCode);
            }
        }
        proposed = new @Nullable Value[first.length];
        stated = new @Nullable Decision[first.length];
        @Nullable int[][] bySlot = new int[all.size()][];
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < first.length; i++) {
            Characteristic characteristic = line.characteristics().get(i).characteristic();
            proposed[i] = characteristic.proposed();
            stated[i] = stated(characteristic, proposed[i]);
            if (stated[i] != null) {
                bind(i, stated[i], bySlot, texts);
            }
        }
        undecided = new Bound(Decisions.NONE, bySlot, decidedIn(bySlot).toArray(), texts, line.texts(texts));
    }

    private void add(FiniteCharacteristic characteristic, int index) {
        switch (characteristic) {
            case FiniteCharacteristic.Single single ->
                all.add(new Slot(single, index, -1, withNone(IntStream.of(single.chosen()), single.stated())));
            case FiniteCharacteristic.Multiple multiple -> {
                for (int member = 0; member < multiple.chosen().length; member++) {
                    int chosen = multiple.chosen()[member];
                    all.add(new Slot(multiple, index, member, new int[] {chosen, chosen ^ 1}));
                }
            }
            case FiniteCharacteristic.Number number -> {
                Ranges ranges = number.ranges();
                IntStream told = ranges.told() ? IntStream.range(0, ranges.count()).map(ranges::within) : IntStream.empty();
                all.add(new Slot(number, index, -1, withNone(told, number.stated())));
            }
            case FiniteCharacteristic.Text _ -> {}
        }
    }

    private static int[] withNone(IntStream values, int stated) {
        return (stated == FiniteLine.TRUE ? values : IntStream.concat(values, IntStream.of(stated ^ 1))).toArray();
    }

    List<Slot> all() {
        return all;
    }

    /** The number of a characteristic's slot; of a multiple choice, of its first member's. */
    int of(int characteristic) {
        return first[characteristic];
    }

    /** Decisions without that of a slot; of a multiple choice the other members stay decided. */
    Decisions without(Decisions decided, int slot) {
        Slot given = all.get(slot);
        String code = given.characteristic().characteristic().code();
        if (!(given.characteristic() instanceof FiniteCharacteristic.Multiple multiple)) {
            return decided.without(code);
        }
        Set<String> with = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        for (CharacteristicValue value : multiple.characteristic().values()) {
            switch (decided.of(code).orElseThrow()) {
                case Decision.Exactly(Value.Codes(var codes)) -> (codes.contains(value.code()) ? with : without).add(value.code());
                case Decision.Members members -> {
                    with.addAll(members.with());
                    without.addAll(members.without());
                }
                case Decision.Exactly exactly -> throw new IllegalArgumentException(code + " cannot be " + exactly);
            }
        }
        String member = multiple.characteristic().values().get(given.member()).code();
        with.remove(member);
        without.remove(member);
        return with.isEmpty() && without.isEmpty()
                ? decided.without(code) : decided.with(code, new Decision.Members(with, without));
    }

    /** What the line proposes for a characteristic, or null. */
    @Nullable Value proposed(int characteristic) {
        return proposed[characteristic];
    }

    /** The place of a characteristic. */
    int index(String characteristic) {
        return indices.get(characteristic);
    }

    /** The ordinal of a value's code. @throws IllegalArgumentException there is no such value */
    int ordinal(String characteristic, String code) {
        Integer ordinal = ordinals.getOrDefault(characteristic, Map.of()).get(code);
        if (ordinal == null) {
            throw new IllegalArgumentException(characteristic + " has no value " + code);
        }
        return ordinal;
    }

    /**
     * Decisions as literals, facts with their stated defaults.
     *
     * @throws IllegalArgumentException a decision is not on what the version has
     */
    Bound bind(Decisions decided) {
        @Nullable int[][] bySlot = undecided.bySlot().clone();
        Map<String, String> texts = new HashMap<>(undecided.texts());
        decided.byCharacteristic().forEach((code, decision) -> {
            Integer index = indices.get(code);
            if (index == null) {
                throw new IllegalArgumentException("There is no characteristic " + code);
            }
            Decision fact = stated[index];
            bind(index, fact == null ? decision : decision.after(fact), bySlot, texts);
        });
        return new Bound(decided, bySlot, order(decided, bySlot), texts, texts.equals(undecided.texts()) ? undecided.textLiterals() : line.texts(texts));
    }

    /** What nobody decided first, then what was decided, the latest last. */
    private int[] order(Decisions decided, @Nullable int[][] bySlot) {
        int[] order = new int[all.size()];
        int count = 0;
        for (int slot : undecided.order()) {
            if (Arrays.equals(bySlot[slot], undecided.bySlot()[slot])) {
                order[count++] = slot;
            }
        }
        for (String code : decided.byCharacteristic().keySet()) {
            int index = indices.get(code);
            for (int slot = first[index], end = index + 1 < first.length ? first[index + 1] : all.size(); slot < end; slot++) {
                if (bySlot[slot] != null && !Arrays.equals(bySlot[slot], undecided.bySlot()[slot])) {
                    order[count++] = slot;
                }
            }
        }
        return Arrays.copyOf(order, count);
    }

    private static IntStream decidedIn(@Nullable int[][] bySlot) {
        return IntStream.range(0, bySlot.length).filter(slot -> bySlot[slot] != null);
    }

    private static @Nullable Decision stated(Characteristic characteristic, @Nullable Value proposed) {
        return proposed != null && (characteristic.personal() || proposed instanceof Value.Text)
                ? new Decision.Exactly(proposed) : null;
    }

    private void bind(int index, Decision decision, @Nullable int[][] bySlot, Map<String, String> texts) {
        FiniteCharacteristic characteristic = line.characteristics().get(index);
        String code = characteristic.characteristic().code();
        switch (characteristic) {
            case FiniteCharacteristic.Single single when decision instanceof Decision.Exactly(Value.Code(String value)) ->
                bySlot[first[index]] = new int[] {single.values()[ordinal(code, value)]};
            case FiniteCharacteristic.Multiple multiple -> members(multiple, first[index], decision, bySlot);
            case FiniteCharacteristic.Number number when decision instanceof Decision.Exactly(Value value)
                    && number.characteristic().check(value).isEmpty() ->
                bySlot[first[index]] = number.deciding(((Value.Number) value).number());
            case FiniteCharacteristic.Text _ when decision instanceof Decision.Exactly(Value.Text(String text)) -> texts.put(code, text);
            default -> throw new IllegalArgumentException(code + " cannot be " + decision);
        }
    }

    private void members(FiniteCharacteristic.Multiple multiple, int slot, Decision decision, @Nullable int[][] bySlot) {
        String code = multiple.characteristic().code();
        for (int member = 0; member < multiple.members().length; member++) {
            String memberCode = multiple.characteristic().values().get(member).code();
            int in = multiple.members()[member];
            switch (decision) {
                case Decision.Exactly(Value.Codes(var codes)) -> bySlot[slot + member] = new int[] {codes.contains(memberCode) ? in : in ^ 1};
                case Decision.Members(var with, var without) -> {
                    if (with.contains(memberCode) || without.contains(memberCode)) {
                        bySlot[slot + member] = new int[] {with.contains(memberCode) ? in : in ^ 1};
                    }
                }
                case Decision.Exactly(Value other) -> throw new IllegalArgumentException(code + " cannot be " + other);
            }
        }
        switch (decision) {
            case Decision.Exactly(Value.Codes(var codes)) -> codes.forEach(member -> ordinal(code, member));
            case Decision.Members(var with, var without) -> {
                with.forEach(member -> ordinal(code, member));
                without.forEach(member -> ordinal(code, member));
            }
            case Decision.Exactly _ -> {}
        }
    }
}
