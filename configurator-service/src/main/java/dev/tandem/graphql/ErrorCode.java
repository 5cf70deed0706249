package dev.tandem.graphql;

import graphql.ErrorClassification;

/** What kind of top-level error it is, as {@code extensions.code} says. */
public enum ErrorCode implements ErrorClassification {
    /** No token, and guests may not. */
    UNAUTHORIZED,
    /** A token without the needed role. */
    FORBIDDEN,
    /** The document cannot be parsed, does not fit the schema, or the HTTP request is no GraphQL request. */
    BAD_REQUEST,
    /** A value cannot be used where it stands. */
    INVALID_INPUT,
    /** What a query names does not exist. */
    NOT_FOUND,
    /** Deeper, wider or costlier than is answered. */
    TOO_LARGE,
    /** It took longer than is allowed. */
    TIMEOUT,
    /** The store does not answer now; trying again later may help. */
    UNAVAILABLE,
    /** A bug; the correlation id finds it in the log. */
    INTERNAL;

    /** The name of the code among an error's extensions. */
    public static final String KEY = "code";
}
