/** GraphQL over HTTP to the letter of its specification: methods, media types, sizes, status codes. */
@org.jspecify.annotations.NullMarked
package dev.tandem.graphql.http;
