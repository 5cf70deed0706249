package dev.tandem.rules.analysis;

import java.math.BigInteger;

/** A number of configurations, or bounds of it. */
public record ConfigurationCount(BigInteger atLeast, BigInteger atMost) {

    public ConfigurationCount {
        if (atLeast.compareTo(atMost) > 0) {
            throw new IllegalArgumentException("at least " + atLeast + " and at most " + atMost);
        }
    }

    /** Whether it is the number itself. */
    public boolean exact() {
        return atLeast.equals(atMost);
    }

    ConfigurationCount times(ConfigurationCount other) {
        return new ConfigurationCount(atLeast.multiply(other.atLeast), atMost.multiply(other.atMost));
    }
}
