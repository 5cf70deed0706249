package dev.tandem.rules.policy;

import dev.tandem.rules.policy.Routing.Choice;
import dev.tandem.rules.policy.Routing.Conclusion;
import dev.tandem.rules.policy.Routing.Gate;
import dev.tandem.rules.policy.Routing.Protection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that the rules found about one step, put in order. */
final class Findings {

    private static final Comparator<Conclusion> BY_RULE =
            Comparator.comparing(Conclusion::rule).thenComparing(conclusion -> conclusion.text().en());

    private final String step;
    private final SortedMap<String, List<Finding.Preference>> candidates = new TreeMap<>();
    private final SortedMap<String, List<Conclusion>> refusals = new TreeMap<>();
    private final List<Conclusion> stranded = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<Protection> protections = new ArrayList<>();

    Findings(String step) {
        this.step = step;
    }

    void add(Finding finding) {
        switch (finding) {
            case Finding.Candidate candidate ->
                speaksFor(new Finding.Preference(step, candidate.centre(), 0, candidate.because()));
            case Finding.Preference preference -> speaksFor(preference);
            case Finding.Refusal refusal ->
                refusals.computeIfAbsent(refusal.centre(), centre -> new ArrayList<>()).add(refusal.because());
            case Finding.Stranded none -> stranded.add(none.because());
            case Finding.Gated gated -> gates.add(new Gate(gated.consultation(), gated.because()));
            case Finding.Protected use -> protections.add(new Protection(use.protection(), use.because()));
        }
    }

    private void speaksFor(Finding.Preference preference) {
        candidates.computeIfAbsent(preference.centre(), centre -> new ArrayList<>()).add(preference);
    }

    /** The same facts always give the same routing, in whatever order the rules fired. */
    Routing routing() {
        List<Choice> eligible = candidates.entrySet().stream()
                .filter(candidate -> !refusals.containsKey(candidate.getKey()))
                .map(candidate -> choice(candidate.getKey(), candidate.getValue()))
                .sorted(Comparator.comparingInt(Choice::preference).reversed().thenComparing(Choice::centre))
                .toList();
        List<Choice> refused = refusals.entrySet().stream()
                .map(refusal -> new Choice(refusal.getKey(), 0, sorted(refusal.getValue().stream())))
                .toList();
        gates.sort(Comparator.comparing(Gate::consultation));
        protections.sort(Comparator.comparing(Protection::code));
        return new Routing(step, eligible, refused, gates, protections, sorted(stranded.stream()));
    }

    /** What weighs most is said first. */
    private static Choice choice(String centre, List<Finding.Preference> preferences) {
        List<Conclusion> reasons = preferences.stream()
                .sorted(Comparator.comparingInt(Finding.Preference::weight)
                        .reversed()
                        .thenComparing(Finding.Preference::because, BY_RULE))
                .map(Finding.Preference::because)
                .toList();
        return new Choice(centre, preferences.stream().mapToInt(Finding.Preference::weight).sum(), reasons);
    }

    private static List<Conclusion> sorted(Stream<Conclusion> conclusions) {
        return conclusions.sorted(BY_RULE).toList();
    }
}
