package dev.tandem.rules.analysis;

import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.StepRule;
import dev.tandem.rules.model.TextCharacteristic;

/** Places in a product-line file, as its reader names them. */
final class Paths {

    private Paths() {}

    static String characteristic(Characteristic characteristic) {
        return "characteristics." + characteristic.code();
    }

    static String appliesWhen(Characteristic characteristic) {
        return kind(characteristic) + ".appliesWhen";
    }

    static String value(ChoiceCharacteristic choice, String code) {
        return kind(choice) + ".values." + code;
    }

    /** {@code characteristics.tyre.choice}. */
    static String kind(Characteristic characteristic) {
        return characteristic(characteristic) + switch (characteristic) {
            case ChoiceCharacteristic _ -> ".choice";
            case NumberCharacteristic _ -> ".number";
            case TextCharacteristic _ -> ".text";
        };
    }

    static String constraint(Constraint constraint) {
        return "constraints." + constraint.id();
    }

    /** {@code constraints.V01.forbid}. */
    static String condition(Constraint constraint) {
        return constraint(constraint) + (constraint.forbid() ? ".forbid" : ".require");
    }

    static String when(Constraint constraint) {
        return constraint(constraint) + ".when";
    }

    static String step(StepRule step) {
        return "steps." + step.code();
    }

    static String level(StepRule step) {
        return step(step) + ".skill.level";
    }

    /** The last name in a path. */
    static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What designers call a place: the id of a constraint, else the path without what it is a part of. */
    static String shown(String path) {
        return path.startsWith("constraints.") ? path.split("\\.")[1] : path;
    }
}
