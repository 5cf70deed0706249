package dev.tandem.production;

/** What production needs of the floor: certainty about a run whose reservation ran out or is taken back. Answered by the floor. */
public interface LeasedRuns {

    /**
     * Ends the run unless it has started, or its lease was renewed past now; if it does not exist it never will. Doing it twice does nothing.
     *
     * @param evenIfValid a lease that has not run out ends too
     * @return how the run stands then
     */
    RunNews settle(Reservation reservation, boolean evenIfValid);
}
