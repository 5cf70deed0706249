package dev.tandem.rules.model;

/** Characteristics that a page shows together. */
public record CharacteristicGroup(String code, LocalizedText label) {

    public CharacteristicGroup {
        CodeRule.CODE.check("group", code);
    }
}
