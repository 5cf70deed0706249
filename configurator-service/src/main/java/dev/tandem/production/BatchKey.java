package dev.tandem.production;

/** What steps must have in common, at one work centre, to be equal: only equal steps share a run of a batch machine. */
record BatchKey(String productLine, int productLineVersion, String code) {}
