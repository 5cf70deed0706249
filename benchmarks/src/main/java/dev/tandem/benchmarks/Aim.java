package dev.tandem.benchmarks;

/** What a figure is held against: a bound that it should reach, or not pass. */
public record Aim(boolean atLeast, double bound) {

    public static Aim atLeast(double bound) {
        return new Aim(true, bound);
    }

    public static Aim atMost(double bound) {
        return new Aim(false, bound);
    }

    /** Whether the figure is on the right side; the bound itself is. */
    public boolean met(double figure) {
        return atLeast ? figure >= bound : figure <= bound;
    }

    /** In words, with what came of it. */
    String said(double figure) {
        return "aim: at %s %s: %s".formatted(atLeast ? "least" : "most", Report.number(bound), met(figure) ? "met" : "MISSED");
    }
}
