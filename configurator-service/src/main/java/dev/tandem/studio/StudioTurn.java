package dev.tandem.studio;

import dev.tandem.graphql.Refused;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What is heavy in the studio is done here, one thing at a time and in the order in which it is asked for, on one thread that comes after the
 * shop's: designers together never take more than one processor, and none that the shop wants.
 */
@Component
final class StudioTurn implements DisposableBean {

    private static final int WAIT_SECONDS = 8;

    private final Semaphore turn = new Semaphore(1, true);
    private final ExecutorService thread = Background.thread("studio");

    /** @throws Refused others take too long */
    <T> T now(Supplier<T> work) {
        try {
            if (!turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused(new StudioBusyError("Other drafts are being checked just now, and one is checked at a time. Try again in a moment.", null));
            }
        } catch (InterruptedException ended) {
            throw interrupted(ended);
        }
        return done(work);
    }

    /** However long others take; for work that comes in small pieces. */
    <T> T piece(Supplier<T> work) {
        try {
            turn.acquire();
        } catch (InterruptedException ended) {
            throw interrupted(ended);
        }
        return done(work);
    }

    /** The turn ends with the work, not with whoever waits for it. */
    private <T> T done(Supplier<T> work) {
        try {
            return thread.submit(() -> {
                try {
                    return work.get();
                } finally {
                    turn.release();
                }
            }).get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException ended) {
            throw interrupted(ended);
        }
    }

    private static IllegalStateException interrupted(InterruptedException ended) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(ended);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
