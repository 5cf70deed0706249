package dev.tandem.rules.guidance.engine;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The engines of one problem: lent for a question, kept for the next one of the same session where nobody else needs them. */
final class Engines {

    /** So many are kept while nobody uses them. */
    private static final int KEPT = 4;

    private final Flat flat;
    private final ArrayDeque<Engine> idle = new ArrayDeque<>();

    Engines(Flat flat) {
        this.flat = flat;
    }

    /** The engine that the session had last, if it is still attached to it, else another. */
    Engine lend(States session, @Nullable Engine last) {
        synchronized (idle) {
            if (last != null && last.session == session && !last.lent) {
                idle.remove(last);
                last.lent = true;
                return last;
            }
            if (idle.size() >= KEPT) {
                var other = idle.removeFirst();
                other.lent = true;
                return other;
            }
        }
        var engine = new Engine(flat);
        engine.lent = true;
        return engine;
    }

    void giveBack(Engine engine) {
        synchronized (idle) {
            engine.lent = false;
            idle.addLast(engine);
            if (idle.size() > KEPT) {
                idle.removeFirst().session = null;
            }
        }
    }
}
