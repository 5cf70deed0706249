package dev.tandem.catalog;

import dev.tandem.catalog.PublishedVersions.Published;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.guidance.GuidedVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as it is now. What is offered follows from one immutable state and the clock, so that a switch happens between two answers and
 * never within one, and a planned one happens at its very instant without anybody doing it. Versions that nobody asks for need not be compiled:
 * they are when somebody does.
 */
final class LiveCatalog implements Catalog {

    private final Clock clock;
    private final KeptContents kept;
    private volatile PublishedVersions now;

    LiveCatalog(PublishedVersions atStart, KeptContents kept, Clock clock) {
        this.now = atStart;
        this.kept = kept;
        this.clock = clock;
    }

    PublishedVersions now() {
        return now;
    }

    synchronized void change(UnaryOperator<PublishedVersions> change) {
        now = change.apply(now);
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
    public boolean canStartOn(String productLine, int version) {
        return now.schedule(productLine).canStartOn(version, clock.instant());
    }

    @Override
    public List<CompiledVersion> inEffect(Instant at) {
        Collection<String> lines = now.lines();
        return lines.stream().map(line -> find(line, null, at).orElse(null)).filter(Objects::nonNull).toList();
    }

    @Override
    public Optional<ProductLine> describe(String productLine, @Nullable Integer version, @Nullable Instant at) {
        return published(productLine, version, at).map(Published::view);
    }

    @Override
    public String unknown(String productLine, @Nullable Integer version) {
        PublishedVersions state = now;
        if (state.numbers(productLine).isEmpty()) {
            List<String> close = DidYouMean.closest(productLine, state.lines());
            return "There is no product line with this code; there are " + String.join(", ", state.lines()) + "."
                    + (close.isEmpty() ? "" : " Did you mean " + String.join(" or ", close) + "?");
        }
        if (version != null && state.numbers(productLine).contains(version)) {
            return "Nothing new begins on version " + version + " of " + productLine + ": it is not offered yet, or not any more.";
        }
        return version == null
                ? "No version of " + productLine + " is in effect then; the first begins at "
                        + state.schedule(productLine).first().orElse(Instant.MAX) + "."
                : productLine + " has no version " + version + "; there are " + state.numbers(productLine) + ".";
    }

    private Optional<Published> published(String productLine, @Nullable Integer version, @Nullable Instant at) {
        PublishedVersions state = now;
        return Optional.ofNullable(version)
                .or(() -> state.inEffect(productLine, at == null ? clock.instant() : at))
                .map(number -> {
                    Published known = state.get(productLine, number);
                    return known != null ? known : load(productLine, number);
                });
    }

    /** A version that is kept, but not compiled here yet; null where there is none. */
    @Nullable Published load(String productLine, int version) {
        Optional<PublishedContent> content = kept.find(productLine, version);
        if (content.isEmpty()) {
            return null;
        }
        synchronized (kept) {
            Published meanwhile = now.get(productLine, version);
            if (meanwhile != null) {
                return meanwhile;
            }
            Published loaded = KeptVersions.compiled(content.get());
            change(state -> state.with(loaded));
            return loaded;
        }
    }
}
