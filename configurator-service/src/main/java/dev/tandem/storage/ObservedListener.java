package dev.tandem.storage;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/** A listener whose deliveries are measured, the failed ones by what failed, each on a trace of its own. */
final class ObservedListener<E> implements EventListener<E> {

    private final EventListener<E> listener;
    private final ObservationRegistry observations;

    ObservedListener(EventListener<E> listener, ObservationRegistry observations) {
        this.listener = listener;
        this.observations = observations;
    }

    @Override
    public Class<E> type() {
        return listener.type();
    }

    @Override
    public void on(E event) {
        Observation.createNotStarted("tandem.relay.delivery", observations)
                .contextualName("deliver " + event.getClass().getSimpleName())
                .lowCardinalityKeyValue("event", EventTypes.name(event.getClass()))
                .lowCardinalityKeyValue("listener", listener.getClass().getSimpleName())
                .observe(() -> listener.on(event));
    }

    @Override
    public String toString() {
        return listener.getClass().getName();
    }
}
