package dev.tandem.rules.model;

import java.util.List;
import java.util.Optional;

/** Finds the libraries that a file uses. What was found once under a version is found so for ever. */
public interface Libraries {

    /** There are none. */
    Libraries NONE = new Libraries() {
        @Override
        public Optional<Library> find(String code, int version) {
            return Optional.empty();
        }

        @Override
        public List<String> codes() {
            return List.of();
        }

        @Override
        public List<Integer> versions(String code) {
            return List.of();
        }
    };

    /** Exactly this version. */
    Optional<Library> find(String code, int version);

    /** The codes of all libraries, for messages. */
    List<String> codes();

    /** The versions of a library, ascending; empty where there is none with this code. */
    List<Integer> versions(String code);
}
