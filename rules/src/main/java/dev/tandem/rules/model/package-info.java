/**
 * What a product line is: immutable, validating records, and the reading and writing of product-line files with positions
 * for errors.
 */
@org.jspecify.annotations.NullMarked
package dev.tandem.rules.model;
