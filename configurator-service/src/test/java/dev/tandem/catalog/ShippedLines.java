package dev.tandem.catalog;

import dev.tandem.catalog.PublishedVersions.Published;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.model.ProductLineFile;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The shipped product lines, compiled once for all tests without Spring. */
public final class ShippedLines {

    private static final Catalog CATALOG = catalogOf(new ProductLineSources(null).all().stream()
            .map(source -> CompiledVersion.of(ProductLineFile.read(source.name(), source.text())))
            .map(compiled -> new Published(compiled, GuidedVersion.of(compiled.version())))
            .toList());

    private static Catalog catalogOf(List<Published> lines) {
        PublishedVersions state = PublishedVersions.NONE;
        for (Published line : lines) {
            VersionOffer offer = VersionOffer.ofFile(line.view().version(), line.view().effectiveFrom());
            state = state.with(line).with(line.view().code(), Schedule.of(List.of(offer), List.of()));
        }
        return new LiveCatalog(state, (line, version) -> Optional.empty(), Clock.systemUTC());
    }

    private ShippedLines() {}

    public static Catalog catalog() {
        return CATALOG;
    }

    public static List<CompiledVersion> all() {
        return CATALOG.inEffect(Clock.systemUTC().instant());
    }
}
