package dev.tandem.rules.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Things that need each other: puts them in an order, or names the circle that has none. */
final class Cycles {

    private record Thing(List<String> needs, Field field) {}

    private final String problem;
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Set<String> circular = new HashSet<>();
    private final Set<String> order = new LinkedHashSet<>();

    /** @param problem what a circle means, for the message */
    Cycles(String problem) {
        this.problem = problem;
    }

    void add(String code, Collection<String> needs, Field field) {
        things.put(code, new Thing(List.copyOf(needs), field));
    }

    /** The codes, each after what it needs; a circle is told once, where its first thing stands, and its things are left out. */
    List<String> report() {
        for (String code : things.keySet()) {
            visit(code, new ArrayList<>());
        }
        return order.stream().filter(code -> !circular.contains(code)).toList();
    }

    Set<String> circular() {
        return circular;
    }

    private void visit(String code, List<String> path) {
        Thing thing = things.get(code);
        if (thing == null || order.contains(code)) {
            return;
        }
        int seen = path.indexOf(code);
        if (seen >= 0) {
            List<String> circle = new ArrayList<>(path.subList(seen, path.size()));
            if (circular.addAll(circle)) {
                circle.add(code);
                things.get(circle.getFirst()).field().mistake(problem + ": " + String.join(" -> ", circle) + ".");
            }
            return;
        }
        path.add(code);
        thing.needs().forEach(needed -> visit(needed, path));
        path.removeLast();
        order.add(code);
    }
}
