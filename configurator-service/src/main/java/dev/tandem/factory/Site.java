package dev.tandem.factory;

import dev.tandem.rules.model.LocalizedText;

/** A place with work centres. */
public record Site(String code, LocalizedText name) {}
