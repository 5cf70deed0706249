/** Who calls: tokens, roles, guests, and the embedded authorization server for trying Tandem out. Knows no capability. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.tandem.security;
