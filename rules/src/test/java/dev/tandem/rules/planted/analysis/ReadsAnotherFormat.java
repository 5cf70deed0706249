package dev.tandem.rules.planted.analysis;

import dev.tandem.rules.exchange.UvlFile;

/** Planted: analysis reads a file of another kind. */
record ReadsAnotherFormat(UvlFile file) {}
