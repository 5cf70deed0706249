package dev.tandem.shopfloor.domain;

/** What came out of a run for one step: so many more pieces. */
public record PortionReport(String stepId, int good, int scrap, int rework) {

    public long pieces() {
        return (long) good + scrap + rework;
    }
}
