package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.Expression.Tabular;

/**
 * A table that a designer wrote, as literals.
 *
 * @param counts literal that it is asked, and all its columns have a value
 * @param first literals, for each row, that together say that it is the first that fits
 * @param forbidding number of the constraint that forbids its rows, or -1
 */
record AskedTable(String path, Tabular table, int counts, int[][] first, int forbidding) {}
