package dev.tandem.rules.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Libraries for tests, by code and version. */
public record OnTheShelf(Map<String, TreeMap<Integer, Library>> libraries) implements Libraries {

    public static OnTheShelf of(String... files) {
        Map<String, TreeMap<Integer, Library>> libraries = new TreeMap<>();
        for (String file : files) {
            Library library = LibraryFile.read("library.yaml", file);
            libraries.computeIfAbsent(library.code(), code -> new TreeMap<>()).put(library.version(), library);
        }
        return new OnTheShelf(libraries);
    }

    @Override
    public Optional<Library> find(String code, int version) {
        return Optional.ofNullable(libraries.getOrDefault(code, new TreeMap<>()).get(version));
    }

    @Override
    public List<String> codes() {
        return List.copyOf(libraries.keySet());
    }

    @Override
    public List<Integer> versions(String code) {
        return List.copyOf(libraries.getOrDefault(code, new TreeMap<>()).keySet());
    }
}
