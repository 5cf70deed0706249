package dev.tandem.studio;

import org.jspecify.annotations.Nullable;

/**
 * What a draft has of a library rather than of a product line.
 *
 * @param code that its file says; null where it says none that can be one
 * @param base the published version that it was taken from; null where it was not
 * @param published the version that it became; null before
 */
public record DraftLibrary(@Nullable String code, @Nullable Pin base, @Nullable Pin published) {

    /** One version of a library. */
    public record Pin(String library, int version) {}
}
