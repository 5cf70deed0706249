package dev.tandem.shopfloor.domain;

/**
 * What came out of a run for one step: so many more pieces.
 *
 * @param setAside pieces that a machine suspects; a person decides about them
 */
public record PortionReport(String stepId, int good, int scrap, int rework, int setAside) {

    /** As whoever stands for it reports it: nothing is set aside. */
    public PortionReport(String stepId, int good, int scrap, int rework) {
        this(stepId, good, scrap, rework, 0);
    }

    public long pieces() {
        return (long) good + scrap + rework + setAside;
    }

    /** A machine only suspects: a person decides what is scrap. */
    public PortionReport suspected() {
        return new PortionReport(stepId, good, 0, rework, setAside + scrap);
    }
}
