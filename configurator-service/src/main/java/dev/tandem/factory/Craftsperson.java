package dev.tandem.factory;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A person on the floor, as the factory file declares: certified, wished or allowed; nothing is measured.
 *
 * @param skills level 1 to 4 by skill
 * @param weeklyHours at most in one ISO week
 * @param prefers skills that the person likes to use
 * @param wantsToLearn skills that the person wishes to learn
 * @param maxBand the heaviest load band that the person takes, 1 to 4, without a reason
 */
public record Craftsperson(
        String code,
        Map<String, Integer> skills,
        Duration weeklyHours,
        List<String> prefers,
        List<String> wantsToLearn,
        boolean mentor,
        int maxBand) {

    public Craftsperson {
        skills = Map.copyOf(skills);
        prefers = List.copyOf(prefers);
        wantsToLearn = List.copyOf(wantsToLearn);
    }
}
