package dev.tandem.catalog;

import dev.tandem.storage.DocumentType;
import java.util.List;

/**
 * What was decided about a line while the service ran: one document, so that what is offered changes with one write. What its files offer
 * stands here only where it was withdrawn.
 *
 * @param productLine its code
 * @param offers in the order in which they were decided
 */
record LineOffers(String productLine, List<VersionOffer> offers) {

    static final DocumentType<LineOffers> TYPE = new DocumentType<>("lineOffers", LineOffers.class, LineOffers::productLine, List.of());

    LineOffers {
        offers = List.copyOf(offers);
    }
}
