package dev.tandem.catalog;

import dev.tandem.catalog.Publications.NumberTakenException;
import dev.tandem.rules.model.Library;
import dev.tandem.rules.model.LibraryFile;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.storage.Changes.Changed;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query;
import dev.tandem.storage.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps the versions of libraries, and follows which ones any node publishes. Those that were read last stay ready. */
final class StoredLibraries implements LibraryVersions {

    private static final int FOLLOWED = 20;
    private static final int READY = 50;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private final Documents<PublishedLibrary> documents;
    private final Documents<PublishedContent> lines;
    private final Clock clock;
    private final Map<String, NavigableSet<Integer>> numbers = new TreeMap<>();
    private final SequencedMap<String, Library> ready = new LinkedHashMap<>();
    private @Nullable String cursor;

    StoredLibraries(Store store, Clock clock) {
        this.documents = store.documents(PublishedLibrary.TYPE);
        this.lines = store.documents(PublishedContent.TYPE);
        this.clock = clock;
    }

    @Override
    public Optional<PublishedLibrary> published(String library, int version) {
        return version < 1 || !CODE.matcher(library).matches()
                ? Optional.empty() : documents.find(PublishedLibrary.id(library, version)).map(known -> known.value());
    }

    @Override
    public Optional<Library> find(String code, int version) {
        Library known = ready(PublishedLibrary.id(code, version));
        return known != null ? Optional.of(known) : published(code, version).map(this::read);
    }

    @Override
    public synchronized List<String> codes() {
        follow();
        return List.copyOf(numbers.keySet());
    }

    @Override
    public synchronized List<Integer> versions(String code) {
        follow();
        return List.copyOf(numbers.getOrDefault(code, new TreeSet<>()));
    }

    @Override
    public int nextVersion(String library) {
        List<Integer> known = versions(library);
        int next = known.isEmpty() ? 1 : known.getLast() + 1;
        while (published(library, next).isPresent()) {
            next++;
        }
        return next;
    }

    @Override
    public List<UsingVersion> usedBy(String library, int version) {
        Query using = new Query(Map.of("uses", List.of(PublishedLibrary.id(library, version))), Map.of(), null, false, null, MOST_USES);
        return lines.page(using).stream().map(line -> new UsingVersion(line.value().productLine(), line.value().version())).toList();
    }

    @Override
    public void keep(String name, String file) {
        keep(LibraryFile.read(name, file), name, file);
    }

    void keep(Library library, String name, String file) {
        PublishedLibrary next = new PublishedLibrary(PublishedLibrary.id(library.code(), library.version()), library.code(), library.version(),
                library.name(), library.contentHash(), name, file, clock.instant());
        try {
            documents.insert(next);
            known(next);
        } catch (DuplicateKeyException there) {
            if (published(library.code(), library.version()).map(known -> !known.contentHash().equals(next.contentHash())).orElse(true)) {
                throw new NumberTakenException("Version " + library.version() + " of the library " + library.code() + " is published with another content.");
            }
        }
    }

    /** What a line's file says that it uses, as far as it is there. */
    List<UsedLibraries.Used> usedIn(String file) {
        ProductLineText text = ProductLineText.of(file);
        List<UsedLibraries.Used> used = new ArrayList<>();
        for (String code : text.keys("uses")) {
            int version = text.leaf("uses." + code).filter(number -> number.matches("[0-9]{1,9}")).map(Integer::parseInt).orElse(0);
            published(code, version).ifPresent(one -> used.add(new UsedLibraries.Used(code, version, one.file(), one.text())));
        }
        return used;
    }

    private Library read(PublishedLibrary published) {
        Library library = LibraryFile.read(published.file() + " (as published)", published.text());
        synchronized (this) {
            ready.putLast(published.id(), library);
            if (ready.size() > READY) {
                ready.pollFirstEntry();
            }
        }
        return library;
    }

    private synchronized @Nullable Library ready(String id) {
        return ready.get(id);
    }

    private synchronized void known(PublishedLibrary published) {
        numbers.computeIfAbsent(published.library(), code -> new TreeSet<>()).add(published.version());
    }

    private void follow() {
        boolean more = true;
        while (more) {
            var changes = documents.changes(cursor, FOLLOWED);
            changes.changed().stream().map(Changed::document).forEach(changed -> known(changed.value()));
            cursor = changes.next();
            more = changes.more();
        }
    }
}
