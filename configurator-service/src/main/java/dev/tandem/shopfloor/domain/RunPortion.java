package dev.tandem.shopfloor.domain;

/** What a run takes of one step, and what came of it so far. */
public record RunPortion(String stepId, int quantity, int good, int scrap, int rework) {

    public RunPortion {
        if (quantity < 1 || good < 0 || scrap < 0 || rework < 0 || (long) good + scrap + rework > quantity) {
            throw new IllegalArgumentException("A portion of " + quantity + " cannot hold " + good + " good, " + scrap + " scrap and "
                    + rework + " to rework");
        }
    }

    /** Pieces that are not accounted for. */
    public int open() {
        return quantity - good - scrap - rework;
    }

    RunPortion plus(PortionReport report) {
        return new RunPortion(stepId, quantity, good + report.good(), scrap + report.scrap(), rework + report.rework());
    }
}
