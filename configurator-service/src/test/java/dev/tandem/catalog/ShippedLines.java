package dev.tandem.catalog;

import dev.tandem.catalog.PublishedVersions.Published;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.model.ProductLineFile;
import java.time.Clock;
import java.util.List;

/** The shipped product lines, compiled once for all tests without Spring. */
public final class ShippedLines {

    private static final Catalog CATALOG = new PublishedVersions(
            new ProductLineSources(null).all().stream()
                    .map(source -> CompiledVersion.of(ProductLineFile.read(source.name(), source.text())))
                    .map(compiled -> new Published(compiled, GuidedVersion.of(compiled.version()), true))
                    .toList(),
            Clock.systemUTC());

    private ShippedLines() {}

    public static Catalog catalog() {
        return CATALOG;
    }

    public static List<CompiledVersion> all() {
        return CATALOG.inEffect(Clock.systemUTC().instant());
    }
}
