package dev.tandem.rules.model;

import java.util.Locale;

/** A text for people, in every language that Tandem speaks. */
public record LocalizedText(String en, String de) {

    /** The text in the language asked for; English where that language is not spoken. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("de") ? de : en;
    }
}
