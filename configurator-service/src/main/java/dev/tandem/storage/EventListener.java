package dev.tandem.storage;

/**
 * A bean that wants to know what was written. Called by the relay after the write, at least once and in order for one document, maybe
 * again after a crash: doing it twice must do nothing. An exception means later again; it delays no other document.
 *
 * @param <E> the event record's class, or a sealed interface over several
 */
public interface EventListener<E> {

    /** Which events. */
    Class<E> type();

    void on(E event);
}
