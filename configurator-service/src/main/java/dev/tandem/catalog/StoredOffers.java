package dev.tandem.catalog;

import dev.tandem.catalog.VersionOffer.Kind;
import dev.tandem.catalog.VersionOffer.Withdrawal;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.storage.Changes.Changed;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps what is decided about offers, and lets this node's catalogue follow what any node decides. */
final class StoredOffers implements Publications {

    private static final int FOLLOWED = 100;

    private final Documents<LineOffers> documents;
    private final KeptVersions kept;
    private final StoredLibraries libraries;
    private final LiveCatalog catalog;
    private final Clock clock;
    private final Map<String, Long> applied = new HashMap<>();
    private @Nullable String cursor;
    private @Nullable String contents;

    StoredOffers(Store store, KeptVersions kept, StoredLibraries libraries, LiveCatalog catalog, Clock clock) {
        this.documents = store.documents(LineOffers.TYPE);
        this.kept = kept;
        this.libraries = libraries;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Takes over what was decided since it was last called; at start, all of it. */
    synchronized void follow() {
        contents = contents == null ? kept.endOfChanges() : newNumbers(contents);
        boolean more = true;
        while (more) {
            var changes = documents.changes(cursor, FOLLOWED);
            changes.changed().stream().map(Changed::document).forEach(this::apply);
            cursor = changes.next();
            more = changes.more();
        }
    }

    private String newNumbers(String after) {
        var changes = kept.changes(after);
        changes.changed().stream().map(changed -> changed.document().value()).forEach(content ->
                catalog.change(state -> state.withNumbers(content.productLine(), List.of(content.version()))));
        return changes.next();
    }

    /** What is stored becomes what is offered here, unless something newer is. */
    private synchronized void apply(Versioned<LineOffers> stored) {
        String line = stored.value().productLine();
        if (applied.getOrDefault(line, 0L) >= stored.version()) {
            return;
        }
        Schedule schedule = schedule(line, stored.value());
        for (int version : schedule.versionsFrom(clock.instant())) {
            if (catalog.now().get(line, version) == null) {
                catalog.load(line, version);
            }
        }
        catalog.change(state -> state.withNumbers(line, schedule.offers().stream().map(VersionOffer::version).toList()).with(line, schedule));
        applied.put(line, stored.version());
    }

    private Schedule schedule(String line, LineOffers stored) {
        return Schedule.of(catalog.now().ofFiles(line), stored.offers());
    }

    @Override
    public int nextVersion(String productLine) {
        int next = catalog.now().numbers(productLine).isEmpty() ? 1 : catalog.now().numbers(productLine).last() + 1;
        while (kept.find(productLine, next).isPresent()) {
            next++;
        }
        return next;
    }

    @Override
    public List<Integer> versions(String productLine) {
        return List.copyOf(catalog.now().numbers(productLine));
    }

    @Override
    public Optional<String> file(String productLine, int version) {
        return kept.find(productLine, version).map(PublishedContent::text);
    }

    @Override
    public Optional<ProductLineVersion> version(String productLine, int version) {
        return kept.find(productLine, version).map(KeptVersions::read);
    }

    @Override
    public Optional<Integer> inEffect(String productLine) {
        return catalog.now().inEffect(productLine, clock.instant());
    }

    @Override
    public List<VersionOffer> offers(String productLine) {
        return catalog.now().schedule(productLine).offers();
    }

    @Override
    public void keep(String name, String file) {
        CompiledVersion compiled = CompiledVersion.of(ProductLineFile.read(name, file, libraries));
        PublishedVersions.Published published = new PublishedVersions.Published(compiled, GuidedVersion.of(compiled.version()));
        kept.keep(compiled.version(), name, file, libraries.usedIn(file), clock.instant());
        catalog.change(state -> state.with(published));
    }

    @Override
    public void offer(String productLine, VersionOffer offer) {
        change(productLine, offers -> {
            if (offers.stream().anyMatch(one -> one.key().equals(offer.key()))) {
                return offers;
            }
            List<VersionOffer> more = new ArrayList<>(offers);
            more.add(offer);
            return more;
        });
    }

    @Override
    public Optional<VersionOffer> rollBack(String productLine, int expected, int to, Withdrawal by) {
        VersionOffer[] made = new VersionOffer[1];
        change(productLine, offers -> {
            Schedule current = Schedule.of(catalog.now().ofFiles(productLine), offers);
            if (!current.at(by.at()).equals(Optional.of(expected))) {
                made[0] = null;
                return offers;
            }
            made[0] = new VersionOffer("rolled back " + offers.size(), to, by.at(), Kind.ROLLED_BACK, by.by(), by.at(), by.reason(), null);
            List<VersionOffer> more = new ArrayList<>(offers);
            more.add(made[0]);
            return more;
        });
        return Optional.ofNullable(made[0]);
    }

    @Override
    public List<VersionOffer> withdraw(String productLine, int version, Withdrawal by) {
        List<VersionOffer> ended = new ArrayList<>();
        change(productLine, offers -> {
            ended.clear();
            ended.addAll(Schedule.of(catalog.now().ofFiles(productLine), offers).withdrawn(version, by));
            Map<String, VersionOffer> changed = new HashMap<>();
            ended.forEach(offer -> changed.put(offer.key(), offer));
            List<VersionOffer> all = new ArrayList<>(offers.stream().map(offer -> changed.getOrDefault(offer.key(), offer)).toList());
            ended.stream().filter(offer -> offers.stream().noneMatch(one -> one.key().equals(offer.key()))).forEach(all::add);
            return all;
        });
        return ended;
    }

    @Override
    public @Nullable Integer inEffectWithout(String productLine, int version, Instant at) {
        Schedule schedule = catalog.now().schedule(productLine);
        return new Schedule(schedule.offers().stream().filter(offer -> offer.version() != version).toList()).at(at).orElse(null);
    }

    /** Changes the line's one document, again where another node was quicker, and follows it here at once. */
    private void change(String productLine, UnaryOperator<List<VersionOffer>> change) {
        while (true) {
            Optional<Versioned<LineOffers>> stored = documents.find(productLine);
            stored.ifPresent(this::apply);
            List<VersionOffer> before = stored.map(one -> one.value().offers()).orElse(List.of());
            List<VersionOffer> after = change.apply(before);
            if (after.equals(before)) {
                return;
            }
            LineOffers next = new LineOffers(productLine, after);
            try {
                apply(stored.isPresent() ? documents.replace(next, stored.get().version()) : documents.insert(next));
                return;
            } catch (StaleDocumentException | DuplicateKeyException quicker) {
                Thread.onSpinWait();
            }
        }
    }
}
