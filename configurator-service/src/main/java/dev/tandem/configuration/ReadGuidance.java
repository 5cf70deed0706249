package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.configuration.CharacteristicGuidance.ValueGuidance;
import dev.tandem.configuration.Configuration.Open;
import dev.tandem.factory.Factory;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.Differences;
import dev.tandem.rules.guidance.Differences.Difference;
import dev.tandem.rules.guidance.Guidance;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can still be chosen, as clients see it; nothing of what was ordered. */
@Component
final class ReadGuidance {

    private record Place(String characteristic, String code) {}

    private final Catalog catalog;
    private final OpenGuides guides;
    private final Factory factory;

    ReadGuidance(Catalog catalog, OpenGuides guides, Factory factory) {
        this.catalog = catalog;
        this.guides = guides;
        this.factory = factory;
    }

    /** The states alone. */
    List<CharacteristicGuidance> states(Configuration configuration) {
        return configuration.open() == null ? List.of() : seen(line(configuration), configuration.open().guidance(), null);
    }

    /** The states, and what each possible value would change of price and footprint. @throws Refused it took too long */
    List<CharacteristicGuidance> withDifferences(Configuration configuration) {
        Open open = configuration.open();
        if (open == null) {
            return List.of();
        }
        CompiledVersion line = line(configuration);
        return seen(line, open.guidance(),
                guides.ask(configuration.id(), line, guide -> guide.differences(open.decisions(), factory.carbon().electricity())));
    }

    private CompiledVersion line(Configuration configuration) {
        return catalog.find(configuration.productLine(), configuration.productLineVersion(), null).orElseThrow();
    }

    /** What guidance found, in the line's order. @param differences null where they are not asked for */
    static List<CharacteristicGuidance> seen(CompiledVersion line, Guidance guidance, @Nullable Differences differences) {
        Map<String, dev.tandem.rules.guidance.CharacteristicGuidance> found = guidance.characteristics().stream()
                .collect(Collectors.toMap(dev.tandem.rules.guidance.CharacteristicGuidance::characteristic, Function.identity()));
        Map<Place, Difference> byPlace = differences == null ? null : differences.all().stream()
                .collect(Collectors.toMap(one -> new Place(one.characteristic(), one.code()), Function.identity()));
        return line.version().characteristics().stream()
                .map(characteristic -> seen(line, characteristic, found.get(characteristic.code()), guidance, byPlace))
                .toList();
    }

    private static CharacteristicGuidance seen(
            CompiledVersion line,
            Characteristic characteristic,
            dev.tandem.rules.guidance.@Nullable CharacteristicGuidance found,
            Guidance guidance,
            @Nullable Map<Place, Difference> differences) {
        String code = characteristic.code();
        if (found == null) {
            return new CharacteristicGuidance(code, line.applies(code, guidance.shown()), null, null, null);
        }
        List<ValueGuidance> values = found.values().stream()
                .map(value -> seen(line, value, differences == null ? null : difference(differences, code, value)))
                .toList();
        return new CharacteristicGuidance(code, found.applies(), values.isEmpty() ? null : values, found.min(), found.max());
    }

    /** What is decided or implied changes nothing; what is excluded has no difference. */
    private static @Nullable Difference difference(
            Map<Place, Difference> differences, String characteristic, dev.tandem.rules.guidance.ValueGuidance value) {
        return switch (value.state()) {
            case AVAILABLE -> differences.get(new Place(characteristic, value.code()));
            case SELECTED, IMPLIED -> new Difference(characteristic, value.code(), BigDecimal.ZERO, BigDecimal.ZERO);
            case EXCLUDED -> null;
        };
    }

    private static ValueGuidance seen(
            CompiledVersion line, dev.tandem.rules.guidance.ValueGuidance value, @Nullable Difference difference) {
        return new ValueGuidance(
                value.code(),
                value.state(),
                value.shown(),
                difference == null ? null : new Money(difference.price(), line.version().currency()),
                difference == null ? null : Quantity.kilograms(difference.footprint()));
    }
}
