package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What another version of a line knows of decisions: a characteristic that is gone, or cannot have the value any more, is not decided there. */
public final class KnownDecisions {

    private KnownDecisions() {}

    /** The decisions as far as the version knows them, in their order; of a multiple choice those members that it has. */
    public static Decisions of(Decisions decisions, ProductLineVersion there) {
        Map<String, Decision> known = new LinkedHashMap<>();
        decisions.byCharacteristic().forEach((code, decision) ->
                there.characteristic(code).flatMap(characteristic -> of(decision, characteristic)).ifPresent(one -> known.put(code, one)));
        return new Decisions(known);
    }

    private static Optional<Decision> of(Decision decision, Characteristic there) {
        Set<String> codes = there instanceof ChoiceCharacteristic choice && choice.multiple()
                ? choice.values().stream().map(CharacteristicValue::code).collect(Collectors.toSet()) : Set.of();
        return switch (decision) {
            case Decision.Members members -> {
                Decision.Members left = new Decision.Members(both(members.with(), codes), both(members.without(), codes));
                yield left.with().isEmpty() && left.without().isEmpty() ? Optional.empty() : Optional.of(left);
            }
            case Decision.Exactly(Value.Codes chosen) when there instanceof ChoiceCharacteristic choice && choice.multiple() ->
                Optional.of(new Decision.Exactly(new Value.Codes(both(chosen.codes(), codes))));
            case Decision.Exactly exactly -> there.check(exactly.value()).isEmpty() ? Optional.of(exactly) : Optional.empty();
        };
    }

    private static Set<String> both(Set<String> some, Set<String> known) {
        Set<String> left = new HashSet<>(some);
        left.retainAll(known);
        return left;
    }
}
