package dev.tandem.catalog;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.model.ProductLineVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All published versions, compiled, held in memory. Immutable. */
final class PublishedVersions implements Catalog {

    /**
     * @param offered false: its file is gone; it is known by its number alone, for what was configured on it
     */
    record Published(CompiledVersion compiled, GuidedVersion guided, ProductLine view, boolean offered) {

        Published(CompiledVersion compiled, GuidedVersion guided, boolean offered) {
            this(compiled, guided, ProductLine.of(compiled.version()), offered);
        }
    }

    private final Map<String, NavigableMap<Integer, Published>> lines;
    private final Clock clock;

    PublishedVersions(List<Published> published, Clock clock) {
        this.clock = clock;
        this.lines = published.stream()
                .collect(Collectors.groupingBy(
                        one -> one.view().code(),
                        TreeMap::new,
                        Collectors.toMap(one -> one.view().version(), one -> one, (one, other) -> one, TreeMap::new)));
    }

    @Override
    public Optional<CompiledVersion> find(String productLine, @Nullable Integer version, @Nullable Instant at) {
        return published(productLine, version, at).map(Published::compiled);
    }

    @Override
    public Optional<GuidedVersion> guided(String productLine, int version) {
        return published(productLine, version, null).map(Published::guided);
    }

    @Override
    public List<CompiledVersion> inEffect(Instant at) {
        return lines.keySet().stream()
                .map(line -> find(line, null, at).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Optional<ProductLine> describe(String productLine, @Nullable Integer version, @Nullable Instant at) {
        return published(productLine, version, at).map(Published::view);
    }

    @Override
    public String unknown(String productLine, @Nullable Integer version) {
        NavigableMap<Integer, Published> versions = lines.get(productLine);
        if (versions == null) {
            List<String> close = DidYouMean.closest(productLine, lines.keySet());
            return "There is no product line with this code; there are " + String.join(", ", lines.keySet()) + "."
                    + (close.isEmpty() ? "" : " Did you mean " + String.join(" or ", close) + "?");
        }
        return version == null
                ? "No version of " + productLine + " is in effect then; the first begins at " + first(versions) + "."
                : productLine + " has no version " + version + "; there are " + versions.keySet() + ".";
    }

    private static Instant first(NavigableMap<Integer, Published> versions) {
        return versions.values().stream()
                .map(one -> one.view().effectiveFrom())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private Optional<Published> published(String productLine, @Nullable Integer version, @Nullable Instant at) {
        NavigableMap<Integer, Published> versions = lines.getOrDefault(productLine, new TreeMap<>());
        if (version != null) {
            return Optional.ofNullable(versions.get(version));
        }
        Instant moment = at == null ? clock.instant() : at;
        return versions.values().stream()
                .filter(one -> one.offered() && !one.view().effectiveFrom().isAfter(moment))
                .max(Comparator.comparing((Published one) -> version(one).effectiveFrom())
                        .thenComparing(one -> version(one).version()));
    }

    private static ProductLineVersion version(Published published) {
        return published.compiled().version();
    }
}
