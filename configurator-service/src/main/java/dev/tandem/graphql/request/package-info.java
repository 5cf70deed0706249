/** What every request passes, however it came: bounds before, codes on its errors after. */
@org.jspecify.annotations.NullMarked
package dev.tandem.graphql.request;
