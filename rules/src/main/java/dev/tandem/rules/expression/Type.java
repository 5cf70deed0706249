package dev.tandem.rules.expression;

/** What kind of value an expression has. There is no coercion between types. */
public sealed interface Type {

    /** A decimal number, DECIMAL128. */
    record Number() implements Type {}

    /** True or false. */
    record Flag() implements Type {}

    /** Free text of the customer. */
    record Text() implements Type {}

    /** One code of a domain. */
    record Code(CodeDomain domain) implements Type {}

    /** A set of codes of a domain: a multiple choice. */
    record Codes(CodeDomain domain) implements Type {}

    Type NUMBER = new Number();
    Type FLAG = new Flag();
    Type TEXT = new Text();
}
