package dev.tandem.rules.analysis;

import dev.tandem.rules.analysis.Impact.Objection;
import dev.tandem.rules.expression.ExpressionPrinter;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Message;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words of what stands against something configured. What customers state of themselves is never told. */
final class Objections {

    private Objections() {}

    /** The constraint's own words. */
    static Objection of(Constraint constraint) {
        return new Objection(Paths.constraint(constraint), new LocalizedText(words(constraint.because().en()), words(constraint.because().de())));
    }

    private static String words(List<Message.Part> parts) {
        return parts.stream().map(part -> switch (part) {
            case Message.Part.Words(String words) -> words;
            case Message.Part.Fact fact -> "{" + ExpressionPrinter.print(fact.expression()) + "}";
        }).collect(Collectors.joining());
    }

    static Objection notAsked(Characteristic characteristic) {
        return new Objection(Paths.appliesWhen(characteristic), new LocalizedText(
                "'" + characteristic.code() + "' does not apply any more.", "„" + characteristic.code() + "“ gibt es dabei nicht mehr."));
    }

    static Objection notAllowed(Characteristic characteristic) {
        return new Objection(Paths.kind(characteristic), new LocalizedText(
                "'" + characteristic.code() + "' does not allow the value any more.", "„" + characteristic.code() + "“ lässt den Wert nicht mehr zu."));
    }

    static Objection noValue() {
        return new Objection("", new LocalizedText("A condition has no value.", "Eine Bedingung hat keinen Wert."));
    }

    /** Whether the version knows the value; where it does not, what is gone is told. */
    static boolean known(ProductLineVersion version, String code, Value value, List<Objection> told) {
        Characteristic there = version.characteristic(code).orElse(null);
        if (there == null) {
            told.add(new Objection("characteristics." + code,
                    new LocalizedText("There is no '" + code + "' any more.", "„" + code + "“ gibt es nicht mehr.")));
            return false;
        }
        if (there.check(value).isEmpty()) {
            return true;
        }
        Set<String> missing = there instanceof ChoiceCharacteristic choice && !there.personal() ? missing(choice, value) : Set.of();
        missing.forEach(one -> told.add(new Objection(Paths.kind(there) + ".values." + one, new LocalizedText(
                "'" + code + "' has no value '" + one + "' any more.", "„" + code + "“ hat den Wert „" + one + "“ nicht mehr."))));
        if (missing.isEmpty()) {
            told.add(notAllowed(there));
        }
        return false;
    }

    private static Set<String> missing(ChoiceCharacteristic choice, Value value) {
        Collection<String> chosen = switch (value) {
            case Value.Code(String code) when !choice.multiple() -> Set.of(code);
            case Value.Codes(var codes) when choice.multiple() -> codes;
            default -> Set.of();
        };
        Set<String> missing = new TreeSet<>(chosen);
        missing.removeAll(choice.domain().codes());
        return missing;
    }
}
