package dev.tandem.security;

/** What a token lets its bearer do. In tokens the claim {@code roles} lists these names. */
public enum Role {
    DESIGNER,
    REVIEWER,
    PLANNER,
    CRAFTSPERSON,
    MACHINE,
    CUSTOMER,
    ADMIN
}
