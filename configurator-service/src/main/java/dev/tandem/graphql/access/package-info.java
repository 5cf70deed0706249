/** The role rules that the schema declares, enforced: default deny. */
@org.jspecify.annotations.NullMarked
package dev.tandem.graphql.access;
