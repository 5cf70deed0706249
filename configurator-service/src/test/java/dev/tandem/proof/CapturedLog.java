package dev.tandem.proof;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/** All that is logged until it is closed, each line as people read it and as machines do; Tandem's own loggers tell everything they can. */
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Queue<String> plain = new ConcurrentLinkedQueue<>();
    private final Queue<String> structured = new ConcurrentLinkedQueue<>();
    private final Encoder<ILoggingEvent> plainly;
    private final StructuredLogEncoder asJson = new StructuredLogEncoder();
    private final Level before;

    private CapturedLog(String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(logging);
        encoder.setPattern(pattern);
        encoder.start();
        plainly = encoder;
        asJson.setContext(logging);
        asJson.setFormat("ecs");
        asJson.start();
        before = tandem().getLevel();
    }

    static CapturedLog open() {
        CapturedLog log = new CapturedLog(consolePattern());
        log.setContext(log.logging);
        log.start();
        log.tandem().setLevel(Level.TRACE);
        log.root().addAppender(log);
        return log;
    }

    private static String consolePattern() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        for (Iterator<Appender<ILoggingEvent>> appenders = root.iteratorForAppenders(); appenders.hasNext(); ) {
            if (appenders.next() instanceof OutputStreamAppender<?> stream && stream.getEncoder() instanceof PatternLayoutEncoder encoder) {
                return encoder.getPattern();
            }
        }
        throw new IllegalStateException("Nothing logs as people read it");
    }

    private Logger tandem() {
        return logging.getLogger("dev.tandem");
    }

    private Logger root() {
        return logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    protected void append(ILoggingEvent event) {
        plain.add(new String(plainly.encode(event), StandardCharsets.UTF_8));
        structured.add(new String(asJson.encode(event), StandardCharsets.UTF_8));
    }

    /** As people at a terminal read it. */
    List<String> plain() {
        return List.copyOf(plain);
    }

    /** One JSON object an entry. */
    List<String> structured() {
        return List.copyOf(structured);
    }

    @Override
    public void close() {
        root().detachAppender(this);
        tandem().setLevel(before);
        stop();
    }
}
