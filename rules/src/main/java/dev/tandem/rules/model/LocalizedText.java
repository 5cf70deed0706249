package dev.tandem.rules.model;

import java.util.Locale;

/** A text for people, in every language that Tandem speaks; none is blank. */
public record LocalizedText(String en, String de) {

    public LocalizedText {
        Invariants.that(!en.isBlank(), "The English text is empty (German: '%s')", de);
        Invariants.that(!de.isBlank(), "The German text is empty (English: '%s')", en);
    }

    /** The text in the language asked for; English where that language is not spoken. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("de") ? de : en;
    }
}
