package dev.tandem.factory;

import dev.tandem.rules.model.LocalizedText;

/**
 * Why pieces become scrap or are done again, as the factory names it.
 *
 * @param forScrap it can be the reason for scrap
 * @param forRework it can be the reason for rework
 */
public record ReasonCode(String code, LocalizedText words, boolean forScrap, boolean forRework) {

    /** Any reason that has no code of its own; it takes free text. */
    public static final String OTHER = "OTHER";
}
