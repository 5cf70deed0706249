package dev.tandem.graphql;

/**
 * A bean of this kind says which GraphQL type a class stands for, where the class is named otherwise. Without one, the simple name of the
 * class, of an interface or of a superclass of it decides.
 */
public record GraphQlTypeName(Class<?> type, String name) {}
