package dev.tandem.production;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A sorted set that knows the rank of each place, in logarithmic time: a search tree in which every node counts what is below it, balanced
 * by random weights (a treap). Not safe for use by several threads.
 */
final class RankedSet<E> {

    private static final class Node<E> {

        private final E element;
        private final int weight;
        private int size = 1;
        private @Nullable Node<E> left;
        private @Nullable Node<E> right;

        Node(E element, int weight) {
            this.element = element;
            this.weight = weight;
        }

        Node<E> counted() {
            size = 1 + sizeOf(left) + sizeOf(right);
            return this;
        }
    }

    private record Split<E>(@Nullable Node<E> upTo, @Nullable Node<E> beyond) {}

    private final Comparator<? super E> order;
    private final SplittableRandom weights = new SplittableRandom(42);
    private @Nullable Node<E> root;

    RankedSet(Comparator<? super E> order) {
        this.order = order;
    }

    int size() {
        return sizeOf(root);
    }

    /** Adds an element; one that is equal in order is replaced. */
    void add(E element) {
        remove(element);
        Split<E> split = split(root, element);
        root = merge(merge(split.upTo(), new Node<>(element, weights.nextInt())), split.beyond());
    }

    /** Removes what is equal in order; nothing where it is not there. */
    void remove(E element) {
        root = without(root, element);
    }

    /** How many elements come before a place or stand at it. The place itself need not be taken. */
    int countUpTo(E place) {
        int count = 0;
        Node<E> node = root;
        while (node != null) {
            if (order.compare(node.element, place) <= 0) {
                count += sizeOf(node.left) + 1;
                node = node.right;
            } else {
                node = node.left;
            }
        }
        return count;
    }

    /** The elements from a rank on, in order. @param from counted from 0. @param limit at most so many */
    List<E> range(int from, int limit) {
        List<E> found = new ArrayList<>();
        collect(root, from, from + limit, found);
        return found;
    }

    private static <E> void collect(@Nullable Node<E> node, int from, int to, List<E> found) {
        if (node == null || from >= node.size || to <= 0) {
            return;
        }
        int rank = sizeOf(node.left);
        collect(node.left, from, to, found);
        if (from <= rank && rank < to) {
            found.add(node.element);
        }
        collect(node.right, from - rank - 1, to - rank - 1, found);
    }

    private @Nullable Node<E> without(@Nullable Node<E> node, E element) {
        if (node == null) {
            return null;
        }
        int compared = order.compare(element, node.element);
        if (compared == 0) {
            return merge(node.left, node.right);
        }
        if (compared < 0) {
            node.left = without(node.left, element);
        } else {
            node.right = without(node.right, element);
        }
        return node.counted();
    }

    private Split<E> split(@Nullable Node<E> node, E place) {
        if (node == null) {
            return new Split<>(null, null);
        }
        if (order.compare(node.element, place) <= 0) {
            Split<E> right = split(node.right, place);
            node.right = right.upTo();
            return new Split<>(node.counted(), right.beyond());
        }
        Split<E> left = split(node.left, place);
        node.left = left.beyond();
        return new Split<>(left.upTo(), node.counted());
    }

    private static <E> @Nullable Node<E> merge(@Nullable Node<E> before, @Nullable Node<E> after) {
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        if (before.weight > after.weight) {
            before.right = merge(before.right, after);
            return before.counted();
        }
        after.left = merge(before, after.left);
        return after.counted();
    }

    private static int sizeOf(@Nullable Node<?> node) {
        return node == null ? 0 : node.size;
    }
}
