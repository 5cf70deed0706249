/** Work orders, dispatch lists and planners' decisions over GraphQL. */
@org.jspecify.annotations.NullMarked
package dev.tandem.production.graphql;
