package dev.tandem.production;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What a run takes of one step. */
record Share(DispatchEntry entry, int quantity) {

    /** A run has at most so many portions, however small they are. */
    static final int MOST = 100;

    /**
     * Fills a run with pieces of one step and then, in a batch machine, of equal ones in their order, until it is full.
     *
     * @param pieces of one step at most
     * @param available how many pieces of a step there are to take
     */
    static List<Share> fill(DispatchEntry lead, Iterable<DispatchEntry> equal, int pieces, ToIntFunction<DispatchEntry> available) {
        List<Share> shares = new ArrayList<>();
        int room = take(lead, lead.capacity(), pieces, available, shares);
        for (DispatchEntry entry : equal) {
            if (room == 0 || shares.size() == MOST) {
                break;
            }
            if (!entry.stepId().equals(lead.stepId())) {
                room = take(entry, room, pieces, available, shares);
            }
        }
        return shares;
    }

    private static int take(DispatchEntry entry, int room, int pieces, ToIntFunction<DispatchEntry> available, List<Share> shares) {
        int quantity = Math.min(room, Math.min(pieces, available.applyAsInt(entry)));
        if (quantity > 0) {
            shares.add(new Share(entry, quantity));
        }
        return room - Math.max(0, quantity);
    }

    StepOffer offer() {
        return new StepOffer(entry.stepId(), entry.workOrderId(), entry.workCentre(), entry.kind(), quantity);
    }
}
