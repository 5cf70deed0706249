package dev.tandem.rules.model;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shop sells in many variants, as of one version. Immutable.
 *
 * @param version from 1
 * @param dueDays code of the number characteristic that states within how many days the customer wants it, or null
 * @param contentHash SHA-256 of the content in hexadecimal; equal content has an equal hash, whatever its layout
 */
public record ProductLineVersion(
        String code,
        int version,
        Instant effectiveFrom,
        LocalizedText name,
        LocalizedText description,
        Currency currency,
        List<CharacteristicGroup> groups,
        List<Characteristic> characteristics,
        List<Calculation> calculations,
        List<Constraint> constraints,
        List<PriceRule> prices,
        List<FootprintRule> footprint,
        List<StepRule> steps,
        List<Example> examples,
        @Nullable String dueDays,
        String contentHash) {}
