package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.ConflictException;
import dev.tandem.rules.guidance.Guide;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.model.ProductLineVersion;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Guides that are at hand for the configurations asked about last, so that a click costs what it touches. A cache: what a guide answers
 * follows from the decisions alone, on any node and after a restart.
 */
@Component
final class OpenGuides {

    private record Open(ProductLineVersion line, Guide guide) {}

    private final Catalog catalog;
    private final int most;
    private final Duration limit;
    private final Timer time;
    private final SequencedMap<String, Open> idle = new LinkedHashMap<>();

    /**
     * @param most how many guides are kept, from 1
     * @param limit how long one answer may take
     */
    OpenGuides(
            Catalog catalog,
            MeterRegistry meters,
            @Value("${tandem.guidance.open:500}") int most,
            @Value("${tandem.guidance.time-limit:1s}") Duration limit) {
        if (most < 1) {
            throw new IllegalArgumentException("tandem.guidance.open is " + most + "; allowed is 1 or more");
        }
        this.catalog = catalog;
        this.most = most;
        this.limit = limit;
        this.time = Timer.builder("tandem.guidance")
                .description("What guidance takes: states, explanations, completions, differences")
                .register(meters);
        Gauge.builder("tandem.guidance.open", this, OpenGuides::size)
                .description("Guides at hand for the configurations asked about last")
                .register(meters);
    }

    /**
     * Asks the configuration's guide. One thread has a guide at a time; a second one that asks about the same configuration gets another.
     *
     * @throws Refused it took longer than guidance may take
     * @throws ConflictException the decisions asked about cannot all hold
     */
    <T> T ask(String id, CompiledVersion line, Function<Guide, T> question) {
        Open open = taken(id, line.version());
        try {
            T answer = time.record(() -> question.apply(open.guide()));
            putBack(id, open);
            return answer;
        } catch (ConflictException conflict) {
            putBack(id, open);
            throw conflict;
        } catch (OutOfTimeException late) {
            throw new Refused(new OutOfTimeError(
                    "It could not be found out in time what still fits. Decide less at once, or try again.",
                    List.of("input")));
        }
    }

    private Open taken(String id, ProductLineVersion line) {
        Open known = idle(id);
        return known != null && known.line() == line ? known : new Open(line, catalog.guided(line.code(), line.version()).orElseThrow().guide(limit));
    }

    private synchronized @Nullable Open idle(String id) {
        return idle.remove(id);
    }

    private synchronized void putBack(String id, Open open) {
        idle.put(id, open);
        if (idle.size() > most) {
            idle.pollFirstEntry();
        }
    }

    private synchronized int size() {
        return idle.size();
    }
}
