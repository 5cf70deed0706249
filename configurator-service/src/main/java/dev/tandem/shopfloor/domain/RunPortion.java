package dev.tandem.shopfloor.domain;

/**
 * What a run takes of one step, and what came of it so far.
 *
 * @param setAside pieces that a machine suspects; a person decides about them
 */
public record RunPortion(String stepId, int quantity, int good, int scrap, int rework, int setAside) {

    public RunPortion {
        if (quantity < 1 || good < 0 || scrap < 0 || rework < 0 || setAside < 0 || (long) good + scrap + rework + setAside > quantity) {
            throw new IllegalArgumentException("A portion of " + quantity + " cannot hold " + good + " good, " + scrap + " scrap, "
                    + rework + " to rework and " + setAside + " set aside");
        }
    }

    /** So many pieces, of which nothing came yet. */
    public static RunPortion of(String stepId, int quantity) {
        return new RunPortion(stepId, quantity, 0, 0, 0, 0);
    }

    /** Pieces that are not accounted for. */
    public int open() {
        return quantity - good - scrap - rework - setAside;
    }

    RunPortion plus(PortionReport report) {
        return new RunPortion(stepId, quantity, good + report.good(), scrap + report.scrap(), rework + report.rework(),
                setAside + report.setAside());
    }

    /** With a person's word on pieces that were set aside. */
    RunPortion decided(PortionReport report) {
        return new RunPortion(stepId, quantity, good + report.good(), scrap + report.scrap(), rework + report.rework(),
                setAside - (int) report.pieces());
    }
}
