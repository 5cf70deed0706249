package dev.tandem.shopfloor;

import dev.tandem.shopfloor.domain.PortionReport;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.shopfloor.domain.RunReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.List;

/** Counts what the whole floor does since the process started; never by work centre or person, since one may be the other. */
final class RunMeters {

    private static final Counter LEASED = runs("leased", "Runs that were leased");
    private static final Counter STARTED = runs("started", "Runs that started, each once");
    private static final Counter REPORTED = runs("reported", "Reports of runs");
    private static final Counter GOOD = pieces("good");
    private static final Counter SCRAP = pieces("scrap");
    private static final Counter REWORK = pieces("rework");

    private RunMeters() {}

    private static Counter runs(String what, String description) {
        return Counter.builder("tandem.runs." + what).description(description).register(Metrics.globalRegistry);
    }

    private static Counter pieces(String outcome) {
        return Counter.builder("tandem.pieces").description("Pieces of steps, as reported").tag("outcome", outcome)
                .register(Metrics.globalRegistry);
    }

    static void leased() {
        LEASED.increment();
    }

    /** A run as it was, and as it was written. */
    static void changed(Run before, Run after) {
        if (before.startedAt() == null && after.startedAt() != null) {
            STARTED.increment();
        }
        List<RunReport> added = after.reports().subList(Math.min(before.reports().size(), after.reports().size()), after.reports().size());
        REPORTED.increment(added.size());
        for (RunReport report : added) {
            for (PortionReport portion : report.portions()) {
                GOOD.increment(portion.good());
                SCRAP.increment(portion.scrap());
                REWORK.increment(portion.rework());
            }
        }
    }
}
