package dev.tandem.catalog;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a failed start what is wrong with the product lines, without a stack trace. */
final class ProductLinesUnusableAnalyzer extends AbstractFailureAnalyzer<ProductLinesUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProductLinesUnusable cause) {
        String mistakes = cause.mistakes().stream().map(mistake -> "  - " + mistake).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The product lines cannot be offered:\n" + mistakes,
                "Correct the product-line files as it says above, then start again.",
                cause);
    }
}
