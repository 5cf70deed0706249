package dev.tandem.catalog;

import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.model.Money;
import dev.tandem.rules.model.Selections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored that stands on versions of product lines; each capability that keeps such answers for its own. Nothing in it says whose it is. */
public interface StoredOnLine {

    /** What it is. */
    enum Kind {
        /** A configuration that can still be changed, and that may move to another version. */
        CONFIGURATION,
        /** What one line of an order froze; it keeps its version for ever. */
        ORDER_LINE
    }

    /**
     * One of them; equal ones are alike in all that rules can tell.
     *
     * @param version that it stands on
     * @param decided what binds; of an order line, all that it froze
     * @param frozen null where what is shown follows from the decisions
     */
    record Entry(int version, Decisions decided, @Nullable Frozen frozen) {}

    /** @param price net, of one piece */
    record Frozen(Selections shown, Money price) {}

    Kind kind();

    /** About how many stand on these versions now: of order lines, how many orders have some. */
    long count(String productLine, List<Integer> versions);

    /** Goes through those on these versions, one version after another; what changes meanwhile may be met as it was or as it is. */
    Scan scan(String productLine, List<Integer> versions);

    /** A way through them, for one thread. */
    interface Scan {

        /** The next of them, some hundred at a time; empty at the end. */
        List<Entry> next();
    }
}
