package dev.tandem.rules.guidance.engine;

import java.util.Arrays;

/** A growing list of ints, open to the hot loops of its package. */
final class Ints {

    int[] at;
    int size;

    Ints(int room) {
        at = new int[room];
    }

    void add(int value) {
        if (size == at.length) {
            at = Arrays.copyOf(at, Math.max(8, size * 2));
        }
        at[size++] = value;
    }

    /** Takes out a value, wherever it stands. */
    void remove(int value) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (at[i] != value) {
                at[kept++] = at[i];
            }
        }
        size = kept;
    }

    int removeLast() {
        return at[--size];
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(at, size);
    }
}
