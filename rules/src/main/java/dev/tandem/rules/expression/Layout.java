package dev.tandem.rules.expression;

/** Where the facts of an evaluation stand: each characteristic has a slot, each property a table by the value's ordinal. */
public interface Layout {

    /** How many slots there are. */
    int slots();

    /** The slot of a characteristic. */
    int slot(String characteristic);

    /** How many values a single choice has: their ordinals run from 0 to one less. */
    int values(String characteristic);

    /** The value of a property (defaults filled in) for the value with this ordinal of a single choice. */
    Value property(String characteristic, String property, int ordinal);
}
