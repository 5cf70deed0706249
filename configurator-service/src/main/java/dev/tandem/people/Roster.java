package dev.tandem.people;

import dev.tandem.factory.Craftsperson;
import dev.tandem.factory.Factory;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The people of the factory as capacity: skills and hours. Whose they are stays here. */
@Component
public final class Roster {

    private final List<Capacity> capacities;

    public Roster(Factory factory) {
        this.capacities = factory.people().values().stream()
                .sorted(Comparator.comparing(Craftsperson::code))
                .map(person -> new Capacity(person.skills(), person.weeklyHours()))
                .toList();
    }

    /** One for each person, always in the same order. */
    public List<Capacity> capacities() {
        return capacities;
    }

    /** Whether anybody has the skill at this level or above. */
    public boolean offers(String skill, int level) {
        return capacities.stream().anyMatch(capacity -> capacity.has(skill, level));
    }
}
