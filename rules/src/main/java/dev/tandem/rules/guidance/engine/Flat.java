package dev.tandem.rules.guidance.engine;

/** Constraints as flat arrays for the hot loops: never written after they were made, read by all sessions. */
final class Flat {

    final int variables;
    /** Literals that hold by themselves. */
    final int[] units;
    /** What literal p implies alone: {@code implied[impliedStart[p]]} to {@code impliedStart[p + 1]}. */
    final int[] impliedStart;
    final int[] implied;
    /** The clauses of three literals and more: {@code literals[clauseStart[c]]} to {@code clauseStart[c + 1]}. */
    final int[] clauseStart;
    final int[] literals;
    /** The clauses of three literals and more that a literal is in. */
    final int[] occurrenceStart;
    final int[] occurrences;
    /** The at-most-ones that a literal is in, and their members. */
    final int[] oneStart;
    final int[] ones;
    final int[] memberStart;
    final int[] members;
    /** The propagators that a literal, once true, concerns. */
    final Propagator[] propagators;
    final int[] propagatorStart;
    final int[] propagatorsOf;
    /** Whether an empty clause was added. */
    final boolean contradiction;

    private Flat(int variables, Constraints from) {
        this.variables = variables;
        int count = 2 * variables;
        var singles = new Ints(16);
        var pairs = new Ints(64);
        var starts = new Ints(64);
        var longer = new Ints(64);
        starts.add(0);
        boolean empty = false;
        for (int row = 0; row < from.clauses.size(); row++) {
            int start = from.clauses.start(row);
            int[] at = from.clauses.literals.at;
            switch (from.clauses.end(row) - start) {
                case 0 -> empty = true;
                case 1 -> singles.add(at[start]);
                case 2 -> {
                    pairs.add(at[start]);
                    pairs.add(at[start + 1]);
                }
                default -> {
                    Constraints.copy(from.clauses, row, longer);
                    starts.add(longer.size);
                }
            }
        }
        contradiction = empty;
        units = singles.toArray();
        clauseStart = starts.toArray();
        literals = longer.toArray();
        var implications = new Index(count);
        for (int i = 0; i < pairs.size; i++) {
            implications.count(pairs.at[i] ^ 1);
        }
        implications.allocate();
        for (int i = 0; i < pairs.size; i++) {
            implications.put(pairs.at[i] ^ 1, pairs.at[i ^ 1]);
        }
        impliedStart = implications.start;
        implied = implications.items;
        var occurrence = new Index(count);
        for (int literal : literals) {
            occurrence.count(literal);
        }
        occurrence.allocate();
        for (int c = 0; c < clauseStart.length - 1; c++) {
            for (int i = clauseStart[c]; i < clauseStart[c + 1]; i++) {
                occurrence.put(literals[i], c);
            }
        }
        occurrenceStart = occurrence.start;
        occurrences = occurrence.items;
        memberStart = from.atMostOnes.starts.toArray();
        members = from.atMostOnes.literals.toArray();
        var one = new Index(count);
        for (int member : members) {
            one.count(member);
        }
        one.allocate();
        for (int row = 0; row < memberStart.length - 1; row++) {
            for (int i = memberStart[row]; i < memberStart[row + 1]; i++) {
                one.put(members[i], row);
            }
        }
        oneStart = one.start;
        ones = one.items;
        propagators = from.propagators.toArray(Propagator[]::new);
        var propagator = new Index(count);
        for (var each : propagators) {
            each.triggers(propagator::count);
        }
        propagator.allocate();
        for (int i = 0; i < propagators.length; i++) {
            int id = i;
            propagators[i].triggers(literal -> propagator.put(literal, id));
        }
        propagatorStart = propagator.start;
        propagatorsOf = propagator.items;
    }

    static Flat of(int variables, Constraints constraints) {
        return new Flat(variables, constraints);
    }

    int clauses() {
        return clauseStart.length - 1;
    }

    /** Items by key, counted first and then put one after the other. */
    static final class Index {
        final int[] start;
        private final int[] next;
        int[] items = {};

        Index(int keys) {
            start = new int[keys + 1];
            next = new int[keys];
        }

        void count(int key) {
            start[key + 1]++;
        }

        void allocate() {
            for (int key = 0; key < next.length; key++) {
                next[key] = start[key];
                start[key + 1] += start[key];
            }
            items = new int[start[next.length]];
        }

        void put(int key, int item) {
            items[next[key]++] = item;
        }
    }
}
