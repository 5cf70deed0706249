package dev.tandem.people;

import java.time.Duration;
import java.util.Map;

/**
 * What one person can take on, without saying who it is.
 *
 * @param skills level 1 to 4 by skill
 * @param weekly at most in one ISO week
 */
public record Capacity(Map<String, Integer> skills, Duration weekly) {

    public Capacity {
        skills = Map.copyOf(skills);
    }

    /** Whether the person has the skill at this level or above. */
    public boolean has(String skill, int level) {
        return skills.getOrDefault(skill, 0) >= level;
    }
}
