/**
 * A product-line version compiled to Drools: selections in, verdict, price, footprint and planned steps out. Drools types never
 * leave it, and nothing else computes violations.
 */
@org.jspecify.annotations.NullMarked
package dev.tandem.rules.evaluation;
