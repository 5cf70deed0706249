package dev.tandem.graphql.request;

import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses a document that is too deep or too wide, and variables that are too large, before the costly validation begins. */
@Component
final class SizeGuard extends SimplePerformantInstrumentation {

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables request, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        DocumentSize size = DocumentSize.of(request.getDocument());
        TooLarge.check("a depth of", size.depth(), Bounds.DEPTH);
        TooLarge.check("an alias count of", size.aliases(), Bounds.ALIASES);
        TooLarge.check("a field count of", size.fields(), Bounds.FIELDS);
        checkVariable("", parameters.getExecutionInput().getRawVariables().toMap(), 0);
        return request;
    }

    private static void checkVariable(String name, @Nullable Object value, int depth) {
        TooLarge.check("variables with a depth of", depth, Bounds.DEPTH);
        switch (value) {
            case String text -> TooLarge.check("a text with a length of", text.length(), Bounds.FILES.contains(name) ? Bounds.FILE : Bounds.TEXT);
            case Collection<?> entries -> {
                TooLarge.check("a list with a length of", entries.size(), Bounds.ENTRIES);
                entries.forEach(entry -> checkVariable("", entry, depth + 1));
            }
            case Map<?, ?> fields -> {
                TooLarge.check("an object with a field count of", fields.size(), Bounds.ENTRIES);
                fields.forEach((field, inner) -> checkVariable(String.valueOf(field), inner, depth + 1));
            }
            case null, default -> {}
        }
    }
}
