package dev.tandem.studio;

import java.util.List;

/**
 * Something that keeps a draft from being published.
 *
 * @param path in the file, e.g. {@code constraints.V01.forbid}; empty for the whole
 * @param line from 1
 * @param column from 1, in code points
 */
public record DraftMistake(String path, int line, int column, String message, List<String> didYouMean) {

    public DraftMistake {
        didYouMean = List.copyOf(didYouMean);
    }
}
