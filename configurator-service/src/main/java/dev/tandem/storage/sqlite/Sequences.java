package dev.tandem.storage.sqlite;

import java.sql.SQLException;
import java.util.List;

/** Numbers that are given once, in a table beside the documents. Those of the store itself begin with #. */
final class Sequences {

    /** Numbers every write of a document, so that changes can be followed in the order of their commits. */
    private static final String CHANGES = "#changes";
    /** A number drawn by lot that tells one numbering of changes from another. */
    private static final String ORIGIN = "#origin";
    private static final String PROBES = "#probes";
    private static final String FORM = "#form ";
    private static final String SET = "INSERT INTO sequences (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last";

    static final String NEXT = "INSERT INTO sequences (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last";

    private Sequences() {}

    static long next(Statements sql, String name) throws SQLException {
        return sql.one(NEXT, List.of(name), row -> row.getLong(1)).orElseThrow();
    }

    /** Writes something, to see whether that is possible. */
    static long probe(Statements sql) throws SQLException {
        return next(sql, PROBES);
    }

    static long nextChange(Statements sql) throws SQLException {
        return next(sql, CHANGES);
    }

    static long lastChange(Statements sql) throws SQLException {
        return sql.one("SELECT last FROM sequences WHERE name = ?", List.of(CHANGES), row -> row.getLong(1)).orElse(0L);
    }

    /** Which form the documents of a collection have. */
    static int form(Statements sql, String collection) throws SQLException {
        return sql.one("SELECT last FROM sequences WHERE name = ?", List.of(FORM + collection), row -> row.getInt(1)).orElse(1);
    }

    static void form(Statements sql, String collection, int form) throws SQLException {
        sql.update(SET, List.of(FORM + collection, form));
    }

    /** Leaves out the numbers up to this one. */
    static void skipChanges(Statements sql, long last) throws SQLException {
        sql.update(SET, List.of(CHANGES, last));
    }

    /** Lets the next opening draw another origin, since this copy and its original go different ways from here. */
    static void forgetOrigin(Statements sql) throws SQLException {
        sql.update("DELETE FROM sequences WHERE name = ?", List.of(ORIGIN));
    }

    /** Which numbering of changes this file has; drawn when it is asked for the first time. */
    static String origin(Statements sql) throws SQLException {
        sql.update("INSERT OR IGNORE INTO sequences (name, last) VALUES (?, abs(random() >> 1))", List.of(ORIGIN));
        return Long.toHexString(sql.one("SELECT last FROM sequences WHERE name = ?", List.of(ORIGIN), row -> row.getLong(1)).orElseThrow());
    }
}
