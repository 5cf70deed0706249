/** The people on the floor as far as routing may know: certified skills and hours; no speed, no score, no health. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"factory"})
package dev.tandem.people;
