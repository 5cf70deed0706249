package dev.tandem;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The time between telling that no new requests are wanted, by readiness, and taking none: as long as whoever distributes the requests needs
 * to notice. What is under way is answered in any case.
 */
@Component
final class Drain implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Duration time;
    private volatile boolean running;

    /** @throws IllegalArgumentException it is negative or longer than the whole stop may take */
    Drain(@Value("${tandem.shutdown.drain:0s}") Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("tandem.shutdown.drain is " + time.toSeconds() + " s, allowed are 0 s to " + LONGEST.toSeconds() + " s");
        }
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
