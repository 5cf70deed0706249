package dev.tandem.studio;

import dev.tandem.catalog.VersionOffer;

/** What happens to drafts. */
sealed interface DraftEvent {

    /** Something was done to it. */
    record DraftChanged(DraftChange change) implements DraftEvent {}

    /** It became a version that is to be offered. */
    record DraftPublished(String productLine, VersionOffer offer) implements DraftEvent {}
}
