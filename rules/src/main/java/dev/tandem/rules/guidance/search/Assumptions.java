package dev.tandem.rules.guidance.search;

import java.util.Arrays;

/** A growing list of literals that are assumed together. */
final class Assumptions {

    private int[] literals;
    private int size;

    Assumptions(int... first) {
        literals = Arrays.copyOf(first, Math.max(16, first.length * 2));
        size = first.length;
    }

    Assumptions add(int... more) {
        if (size + more.length > literals.length) {
            literals = Arrays.copyOf(literals, Math.max(literals.length * 2, size + more.length));
        }
        System.arraycopy(more, 0, literals, size, more.length);
        size += more.length;
        return this;
    }

    /** Forgets all but the first. */
    void cutTo(int kept) {
        size = kept;
    }

    int size() {
        return size;
    }

    int[] all() {
        return Arrays.copyOf(literals, size);
    }
}
