package dev.tandem.rules.analysis;

import dev.tandem.rules.analysis.MeaningDifference.Structure;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.ArrayList;
import java.util.List;

/** What only one of two versions has. */
final class Structures {

    private Structures() {}

    static List<Structure> between(ProductLineVersion before, ProductLineVersion after) {
        List<Structure> all = new ArrayList<>();
        only(before, after, false, all);
        only(after, before, true, all);
        return all;
    }

    private static void only(ProductLineVersion in, ProductLineVersion other, boolean added, List<Structure> all) {
        for (Characteristic characteristic : in.characteristics()) {
            Characteristic there = other.characteristic(characteristic.code()).orElse(null);
            if (there == null || there.getClass() != characteristic.getClass()
                    || there instanceof ChoiceCharacteristic choice && choice.multiple() != ((ChoiceCharacteristic) characteristic).multiple()) {
                all.add(structure(Paths.characteristic(characteristic), characteristic.code(), added));
            } else if (characteristic instanceof ChoiceCharacteristic choice) {
                for (CharacteristicValue value : choice.values()) {
                    if (((ChoiceCharacteristic) there).value(value.code()).isEmpty()) {
                        all.add(structure(Paths.value(choice, value.code()), choice.code() + " " + value.code(), added));
                    }
                }
            }
        }
    }

    private static Structure structure(String path, String name, boolean added) {
        return new Structure(path, added, added
                ? Wording.of("'" + name + "' is new.", "'" + name + "' ist neu.")
                : Wording.of("'" + name + "' is gone.", "'" + name + "' gibt es nicht mehr."));
    }
}
