package dev.tandem.catalog;

import java.util.Optional;

/** Finds what was published under a number, whether or not it is offered. */
interface KeptContents {

    Optional<PublishedContent> find(String productLine, int version);
}
