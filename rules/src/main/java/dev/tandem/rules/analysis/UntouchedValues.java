package dev.tandem.rules.analysis;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Example;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The values of choices that no example has. */
final class UntouchedValues {

    private final ProductLineVersion version;
    private final Findings findings;

    UntouchedValues(ProductLineVersion version, Findings findings) {
        this.version = version;
        this.findings = findings;
    }

    void find() {
        Set<String> touched = touched();
        for (Characteristic characteristic : version.characteristics()) {
            if (characteristic instanceof ChoiceCharacteristic choice) {
                for (CharacteristicValue value : choice.values()) {
                    String path = Paths.value(choice, value.code());
                    if (!touched.contains(path)) {
                        findings.add(Finding.Kind.UNTOUCHED_VALUE, path, Wording.of(
                                "No example has '" + value.code() + "' of '" + choice.code() + "'.",
                                "Kein Beispiel hat '" + value.code() + "' von '" + choice.code() + "'."), null, List.of());
                    }
                }
            }
        }
    }

    private Set<String> touched() {
        CompiledVersion compiled = CompiledVersion.of(version);
        Set<String> touched = new HashSet<>();
        for (Example example : version.examples()) {
            try {
                Selections selections = ExampleSelections.of(compiled, example);
                for (Characteristic characteristic : version.characteristics()) {
                    if (characteristic instanceof ChoiceCharacteristic choice && compiled.applies(choice.code(), selections)) {
                        switch (selections.of(choice.code()).orElse(null)) {
                            case Value.Code(String code) -> touched.add(Paths.value(choice, code));
                            case Value.Codes(Set<String> codes) -> codes.forEach(code -> touched.add(Paths.value(choice, code)));
                            case null, default -> {}
                        }
                    }
                }
            } catch (EvaluationException noValue) {
                continue;
            }
        }
        return touched;
    }
}
