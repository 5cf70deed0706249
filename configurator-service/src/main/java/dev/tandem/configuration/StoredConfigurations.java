package dev.tandem.configuration;

import dev.tandem.catalog.StoredOnLine;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Goes through all configurations of a line. */
@Component
final class StoredConfigurations implements StoredOnLine {

    private static final int PAGE = 500;

    private final Documents<StoredConfiguration> documents;
    private final int atOnce;

    @Autowired
    StoredConfigurations(Store store) {
        this(store, PAGE);
    }

    /** @param atOnce how many are read at once, 1 to 1,000 */
    StoredConfigurations(Store store, int atOnce) {
        this.documents = store.documents(StoredConfiguration.TYPE);
        this.atOnce = atOnce;
    }

    @Override
    public Kind kind() {
        return Kind.CONFIGURATION;
    }

    @Override
    public long count(String productLine, List<Integer> versions) {
        return versions.stream().mapToLong(version -> documents.count(page(productLine, version, null))).sum();
    }

    @Override
    public Scan scan(String productLine, List<Integer> versions) {
        Deque<Integer> left = new ArrayDeque<>(versions);
        return new Scan() {

            private @Nullable Place after;

            @Override
            public List<Entry> next() {
                while (!left.isEmpty()) {
                    List<Versioned<StoredConfiguration>> page = documents.page(page(productLine, left.getFirst(), after));
                    if (!page.isEmpty()) {
                        after = new Place(null, page.getLast().value().id());
                        return page.stream().map(found -> new Entry(found.value().productLineVersion(), found.value().decisions(), null)).toList();
                    }
                    left.removeFirst();
                    after = null;
                }
                return List.of();
            }
        };
    }

    private Query page(String productLine, int version, @Nullable Place after) {
        return new Query(Map.of(StoredConfiguration.BY_VERSION, List.of(StoredConfiguration.standsOn(productLine, version))), Map.of(), null, false,
                after, atOnce);
    }
}
