package dev.tandem.storage.mongo;

import java.time.Duration;

/**
 * How long the nodes of one database wait for each other.
 *
 * @param claim how long a node alone hands on a document's events without saying so again
 * @param look how often a node looks for events that another has left, and how old these are at least
 * @param margin longer than any write takes between being stamped and being seen by readers
 */
record Timing(Duration claim, Duration look, Duration margin) {

    static final Timing STANDARD = new Timing(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(5));
}
