package dev.tandem.factory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a failed start what is wrong with the factory, without a stack trace. */
final class FactoryFailureAnalyzer extends AbstractFailureAnalyzer<FactoryException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FactoryException cause) {
        return new FailureAnalysis(cause.getMessage(), "Correct the factory file or the product lines as it says above, then start again.", cause);
    }
}
