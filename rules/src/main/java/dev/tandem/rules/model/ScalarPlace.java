package dev.tandem.rules.model;

/** Where the characters of a scalar stand in the file that is read. */
interface ScalarPlace {

    /** @param index of a UTF-16 character of the value, up to its length */
    Position of(String value, int index);
}
