package dev.tandem.catalog;

import dev.tandem.rules.model.CharacteristicGroup;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.ProductLineVersion;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the customer decides, as clients see it. Each record stands for the GraphQL type of its name. */
public sealed interface Characteristic {

    String code();

    LocalizedText label();

    /** The group's code, or null. */
    @Nullable String group();

    @Nullable LocalizedText groupLabel();

    boolean required();

    boolean personal();

    record ChoiceCharacteristic(
            String code,
            LocalizedText label,
            @Nullable String group,
            @Nullable LocalizedText groupLabel,
            boolean required,
            boolean personal,
            boolean multiple,
            List<CharacteristicValue> values)
            implements Characteristic {}

    record NumberCharacteristic(
            String code,
            LocalizedText label,
            @Nullable String group,
            @Nullable LocalizedText groupLabel,
            boolean required,
            boolean personal,
            BigDecimal min,
            BigDecimal max,
            BigDecimal step,
            @Nullable String unit)
            implements Characteristic {}

    record TextCharacteristic(
            String code,
            LocalizedText label,
            @Nullable String group,
            @Nullable LocalizedText groupLabel,
            boolean required,
            boolean personal,
            int maxLength)
            implements Characteristic {}

    record CharacteristicValue(String code, LocalizedText label) {}

    static Characteristic of(dev.tandem.rules.model.Characteristic characteristic, ProductLineVersion version) {
        String code = characteristic.code();
        LocalizedText label = characteristic.label();
        String group = characteristic.group();
        LocalizedText groupLabel = version.groups().stream()
                .filter(one -> one.code().equals(group))
                .findFirst()
                .map(CharacteristicGroup::label)
                .orElse(null);
        boolean required = characteristic.required();
        boolean personal = characteristic.personal();
        return switch (characteristic) {
            case dev.tandem.rules.model.ChoiceCharacteristic choice ->
                new ChoiceCharacteristic(
                        code,
                        label,
                        group,
                        groupLabel,
                        required,
                        personal,
                        choice.multiple(),
                        choice.values().stream()
                                .map(value -> new CharacteristicValue(value.code(), value.label()))
                                .toList());
            case dev.tandem.rules.model.NumberCharacteristic number ->
                new NumberCharacteristic(
                        code,
                        label,
                        group,
                        groupLabel,
                        required,
                        personal,
                        number.min(),
                        number.max(),
                        number.step(),
                        number.unit());
            case dev.tandem.rules.model.TextCharacteristic text ->
                new TextCharacteristic(code, label, group, groupLabel, required, personal, text.maxLength());
        };
    }
}
