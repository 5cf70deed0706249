package dev.tandem.planted.upstream;

import dev.tandem.planted.downstream.Downstream;

/** Planted: an arrow against the direction of the house. */
public record LooksDownstream(Downstream downstream) {}
