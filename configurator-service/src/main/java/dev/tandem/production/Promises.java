package dev.tandem.production;

import dev.tandem.ordering.PromiseChange;
import dev.tandem.production.domain.Replan;
import dev.tandem.production.domain.WorkOrder;
import java.util.List;

/** What a work order tells its order of changed promises. */
final class Promises {

    private Promises() {}

    /** Each time the promise got later, oldest first. */
    static List<PromiseChange> changes(WorkOrder work) {
        return work.promiseChanges().stream().map(change -> told(work.number(), change)).toList();
    }

    private static PromiseChange told(String number, dev.tandem.production.domain.PromiseChange change) {
        Replan because = change.because();
        PromiseChange.Cause cause = switch (because.cause()) {
            case SCRAP -> PromiseChange.Cause.SCRAP;
            case RESUMED -> PromiseChange.Cause.RESUMED;
            case AMENDED -> PromiseChange.Cause.AMENDED;
        };
        return new PromiseChange(number, change.from(), change.to(), because.at(), cause, because.step(), because.pieces(),
                because.reasonCode());
    }
}
