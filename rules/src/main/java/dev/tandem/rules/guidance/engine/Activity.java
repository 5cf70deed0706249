package dev.tandem.rules.guidance.engine;

import java.util.Arrays;

/** The variables that are to be decided, the one seen most in recent conflicts first: a binary heap with decaying sums. */
final class Activity {

    private static final double LIMIT = 1e100;
    private static final double DECAY = 0.95;

    private double[] activity;
    private int[] heap;
    private int[] place;
    private int size;
    private double increment = 1;
    private final int never;
    private final int until;

    /** The variables from one to before another are never decided. */
    Activity(int variables, int never, int until) {
        this.never = never;
        this.until = until;
        activity = new double[variables];
        heap = new int[variables];
        place = new int[variables];
        Arrays.fill(place, -1);
        for (int v = 0; v < variables; v++) {
            add(v);
        }
    }

    void grow() {
        int variable = place.length;
        activity = Arrays.copyOf(activity, variable + 1);
        heap = Arrays.copyOf(heap, variable + 1);
        place = Arrays.copyOf(place, variable + 1);
        place[variable] = -1;
        add(variable);
    }

    double of(int variable) {
        return activity[variable];
    }

    void bump(int variable) {
        if ((activity[variable] += increment) > LIMIT) {
            for (int v = 0; v < activity.length; v++) {
                activity[v] /= LIMIT;
            }
            increment /= LIMIT;
        }
        if (place[variable] >= 0) {
            up(place[variable]);
        }
    }

    void decay() {
        increment /= DECAY;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int variable) {
        if (place[variable] < 0 && (variable < never || variable >= until)) {
            heap[size] = variable;
            place[variable] = size;
            up(size++);
        }
    }

    int removeFirst() {
        int first = heap[0];
        place[first] = -1;
        int last = heap[--size];
        if (size > 0) {
            heap[0] = last;
            place[last] = 0;
            down(0);
        }
        return first;
    }

    private void up(int at) {
        int variable = heap[at];
        int i = at;
        while (i > 0) {
            int parent = i - 1 >> 1;
            if (activity[heap[parent]] >= activity[variable]) {
                break;
            }
            heap[i] = heap[parent];
            place[heap[i]] = i;
            i = parent;
        }
        heap[i] = variable;
        place[variable] = i;
    }

    private void down(int at) {
        int variable = heap[at];
        int i = at;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && activity[heap[child + 1]] > activity[heap[child]]) {
                child++;
            }
            if (activity[heap[child]] <= activity[variable]) {
                break;
            }
            heap[i] = heap[child];
            place[heap[i]] = i;
            i = child;
        }
        heap[i] = variable;
        place[variable] = i;
    }
}
