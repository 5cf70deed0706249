package dev.tandem.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the store cannot be opened at start, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoreFailureAnalyzer extends AbstractFailureAnalyzer<StoreUnavailableException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreUnavailableException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()),
                """
                Either set tandem.store.uri to a MongoDB that answers, e.g. --tandem.store.uri=mongodb://HOST:27017/tandem?replicaSet=rs0, \
                or leave it away and set tandem.store.file to a file that only this process uses and may write, \
                e.g. --tandem.store.file=/var/lib/tandem/tandem.db""",
                cause);
    }
}
