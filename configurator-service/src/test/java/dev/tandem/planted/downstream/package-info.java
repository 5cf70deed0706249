/** Planted: a module that upstream must not know. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.tandem.planted.downstream;
