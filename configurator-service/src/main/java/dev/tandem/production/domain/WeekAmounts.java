package dev.tandem.production.domain;

/** An amount for each week, at first 0, and a quick answer to where enough comes next: a tree of the larger of two, in one flat array. */
final class WeekAmounts {

    private final int weeks;
    private final int leaves;
    private final long[] largest;

    WeekAmounts(int weeks) {
        this.weeks = weeks;
        this.leaves = 2 * Integer.highestOneBit(Math.max(1, weeks));
        this.largest = new long[2 * leaves];
    }

    void set(int week, long amount) {
        int node = leaves + week;
        largest[node] = amount;
        while (node > 1) {
            node /= 2;
            long larger = Math.max(largest[2 * node], largest[2 * node + 1]);
            if (largest[node] == larger) {
                return;
            }
            largest[node] = larger;
        }
    }

    /** The first week from then on that has enough, or the number of weeks if none has. */
    int first(int from, long enough) {
        if (from >= weeks) {
            return weeks;
        }
        int node = leaves + from;
        while (largest[node] < enough) {
            node++;
            node >>= Integer.numberOfTrailingZeros(node);
            if (node == 1) {
                return weeks;
            }
        }
        while (node < leaves) {
            node *= 2;
            if (largest[node] < enough) {
                node++;
            }
        }
        return Math.min(weeks, node - leaves);
    }
}
