package dev.tandem.catalog;

import dev.tandem.rules.model.Libraries;
import dev.tandem.rules.model.Library;
import dev.tandem.rules.model.LibraryFile;
import java.util.List;
import java.util.Optional;

/** The libraries that were published beside a version which uses them: whoever reads it needs nothing else. */
record UsedLibraries(List<UsedLibraries.Used> used) implements Libraries {

    /** One of them. @param file its name, for people @param text as it was published */
    record Used(String library, int version, String file, String text) {}

    @Override
    public Optional<Library> find(String code, int version) {
        return used.stream().filter(one -> one.library().equals(code) && one.version() == version).findFirst()
                .map(one -> LibraryFile.read(one.file() + " (as published)", one.text()));
    }

    @Override
    public List<String> codes() {
        return used.stream().map(Used::library).toList();
    }

    @Override
    public List<Integer> versions(String code) {
        return used.stream().filter(one -> one.library().equals(code)).map(Used::version).toList();
    }
}
