package dev.tandem.production.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** In which order steps get their places: predecessors first, among those the one with the longest remaining path, then as declared. */
final class PlanningOrder {

    private PlanningOrder() {}

    /** @throws IllegalArgumentException a predecessor is unknown, or steps wait for each other */
    static List<StepToPlan> of(List<StepToPlan> steps) {
        int count = steps.size();
        Map<String, Integer> index = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            index.put(steps.get(i).code(), i);
        }
        List<List<Integer>> next = new ArrayList<>();
        int[] open = new int[count];
        for (int i = 0; i < count; i++) {
            next.add(new ArrayList<>());
        }
        for (int i = 0; i < count; i++) {
            for (String before : steps.get(i).after()) {
                Integer predecessor = index.get(before);
                if (predecessor == null) {
                    throw new IllegalArgumentException("Step " + steps.get(i).code() + " comes after " + before + ", which is not among the steps.");
                }
                next.get(predecessor).add(i);
                open[i]++;
            }
        }
        List<Integer> some = topological(count, next, open.clone(), Comparator.naturalOrder());
        if (some.size() < count) {
            throw new IllegalArgumentException("Steps wait for each other: " + steps.stream().map(StepToPlan::code).toList());
        }
        long[] path = new long[count];
        for (int i : some.reversed()) {
            long longest = 0;
            for (int follower : next.get(i)) {
                longest = Math.max(longest, path[follower]);
            }
            path[i] = steps.get(i).seconds() + longest;
        }
        Comparator<Integer> longestPathFirst = Comparator.comparingLong((Integer i) -> -path[i]).thenComparing(i -> i);
        return topological(count, next, open, longestPathFirst).stream().map(steps::get).toList();
    }

    private static List<Integer> topological(int count, List<List<Integer>> next, int[] open, Comparator<Integer> first) {
        PriorityQueue<Integer> ready = new PriorityQueue<>(first);
        for (int i = 0; i < count; i++) {
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int step = ready.remove();
            order.add(step);
            for (int follower : next.get(step)) {
                if (--open[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        return order;
    }
}
