/** The web shop as browsers get it: its page at every address of its own, its files with how long they may be kept. Knows no capability. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security"})
package dev.tandem.webclient;
