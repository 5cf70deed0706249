package dev.tandem.security;

/**
 * What the web client must know to let somebody sign in.
 *
 * @param issuer of tokens
 * @param clientId as the issuer knows the web client
 */
public record ClientSettings(String issuer, String clientId, String authorizationEndpoint, String tokenEndpoint) {}
