/** What must hold for every type and field of the schema, whoever wrote it. */
@org.jspecify.annotations.NullMarked
package dev.tandem.graphql.schema;
