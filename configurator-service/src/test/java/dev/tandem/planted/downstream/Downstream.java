package dev.tandem.planted.downstream;

/** Planted. */
public record Downstream(String name) {}
