/** Planted: a module that may depend on nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.tandem.planted.upstream;
