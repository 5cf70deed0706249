package dev.tandem.configuration;

import dev.tandem.catalog.ProductLine.Constraint;
import dev.tandem.configuration.Changed.SelectionChange;
import dev.tandem.configuration.FitDecisions.Change;
import dev.tandem.configuration.Selection.Origin;
import dev.tandem.factory.Factory;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Explanation;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Money;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what guidance found in the words and the money of the product line. */
@Component
final class TellConflicts {

    private static final LocalizedText DOES_NOT_APPLY = new LocalizedText(
            "What is chosen leaves no place for this.", "Mit dem, was gewählt ist, bleibt dafür kein Platz.");

    private final Factory factory;

    TellConflicts(Factory factory) {
        this.factory = factory;
    }

    /**
     * @param found why the change does not fit
     * @param shown before the change
     */
    ValueExplanation explanation(Change change, Explanation found, Selections shown) {
        return new ValueExplanation(
                false,
                conflict(change.line(), Objects.requireNonNull(found.conflict()), change.all(), shown),
                found.repairs().stream()
                        .map(repair -> repair(change.line(), repair, shown, change.before()))
                        .toList(),
                List.of());
    }

    /** That the change is refused because it does not fit. @param path where the wanted decisions stand in the input */
    Refused refusal(Change change, Explanation found, Selections shown, List<String> path) {
        ValueExplanation told = explanation(change, found, shown);
        Conflict conflict = Objects.requireNonNull(told.conflict());
        return new Refused(new ConflictError(conflict.message().en(), path, conflict, told.repairs()));
    }

    private static Conflict conflict(CompiledVersion line, dev.tandem.rules.guidance.Conflict found, Decisions together, Selections shown) {
        Selections stated = stated(line, together);
        Map<String, Value> facts = new LinkedHashMap<>(shown.values());
        facts.putAll(stated.values());
        List<dev.tandem.rules.model.Constraint> constraints = found.constraints().stream()
                .map(id -> line.version().constraint(id).orElseThrow())
                .toList();
        List<LocalizedText> words = constraints.stream().map(one -> line.because(one.id(), new Selections(facts))).toList();
        return new Conflict(
                constraints.stream().map(Constraint::of).toList(),
                found.characteristics().stream()
                        .map(code -> line.version().characteristic(code).orElseThrow())
                        .flatMap(one -> stated.of(one.code()).map(value -> Selection.of(one, value, origin(one, together))).stream())
                        .toList(),
                words.isEmpty() ? DOES_NOT_APPLY : joined(words));
    }

    private Repair repair(
            CompiledVersion line, dev.tandem.rules.guidance.Repair repair, Selections shown, Decisions decided) {
        Money before = line.price(shown).total();
        Money after = line.price(repair.shown()).total();
        BigDecimal grams = line.footprint(repair.shown(), factory.carbon()).total()
                .subtract(line.footprint(shown, factory.carbon()).total());
        return new Repair(
                RepairId.of(decided, repair.applied()),
                line.version().characteristics().stream()
                        .filter(one -> !Objects.equals(
                                decided.of(one.code()).orElse(null), repair.applied().of(one.code()).orElse(null)))
                        .map(one -> new SelectionChange(
                                one.code(), selection(one, shown, decided), selection(one, repair.shown(), repair.applied())))
                        .toList(),
                new Money(after.amount().subtract(before.amount()), after.currency()),
                Quantity.kilograms(grams));
    }

    private static @Nullable Selection selection(Characteristic characteristic, Selections shown, Decisions decided) {
        return shown.of(characteristic.code())
                .map(value -> Selection.of(characteristic, value, origin(characteristic, decided)))
                .orElse(null);
    }

    private static Origin origin(Characteristic characteristic, Decisions decided) {
        if (decided.of(characteristic.code()).isPresent()) {
            return Origin.CUSTOMER;
        }
        return characteristic.personal() ? Origin.STATED_DEFAULT : Origin.DEFAULT;
    }

    /** The decisions as selections, and personal facts that count as stated; of members that are in alone. */
    private static Selections stated(CompiledVersion line, Decisions decisions) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Characteristic characteristic : line.version().characteristics()) {
            Value value = decisions.of(characteristic.code())
                    .map(decision -> switch (decision) {
                        case Decision.Exactly(Value exactly) -> exactly;
                        case Decision.Members members -> (Value) new Value.Codes(members.with());
                    })
                    .orElse(characteristic.personal() ? characteristic.proposed() : null);
            if (value != null) {
                values.put(characteristic.code(), value);
            }
        }
        return new Selections(values);
    }

    private static LocalizedText joined(List<LocalizedText> words) {
        return new LocalizedText(
                words.stream().map(LocalizedText::en).distinct().collect(Collectors.joining(" ")),
                words.stream().map(LocalizedText::de).distinct().collect(Collectors.joining(" ")));
    }
}
