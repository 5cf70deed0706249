package dev.tandem.production;

import java.util.Set;

/**
 * That a work order was changed, on this node or another one: the change is stored already.
 *
 * @param workCentres codes of the work centres whose dispatch lists look different now
 */
public record WorkOrderNews(String workOrderId, Set<String> workCentres) {

    public WorkOrderNews {
        workCentres = Set.copyOf(workCentres);
    }
}
