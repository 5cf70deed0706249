package dev.tandem.graphql.request;

import graphql.execution.ExecutionContext;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.List;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * What metrics and traces tell of an operation: its kind, its outcome and the root field it asks for, which is a name of the schema. The
 * name that a client gives its operation is the client's own text and is not told.
 */
@Component
final class OperationObservation extends DefaultExecutionRequestObservationConvention {

    static final String FIELD = "graphql.field";
    private static final String SEVERAL = "several";
    private static final String NOT_EXECUTED = "none";

    @Override
    public String getContextualName(ExecutionRequestObservationContext operation) {
        return super.getContextualName(operation) + " " + field(operation);
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext operation) {
        return super.getLowCardinalityKeyValues(operation).and(KeyValue.of(FIELD, field(operation)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ExecutionRequestObservationContext operation) {
        return KeyValues.of(executionId(operation));
    }

    /** Only a valid operation has an execution, so that its fields are the schema's. */
    private static String field(ExecutionRequestObservationContext operation) {
        ExecutionContext execution = operation.getExecutionContext();
        if (execution == null) {
            return NOT_EXECUTED;
        }
        OperationDefinition definition = execution.getOperationDefinition();
        List<Selection> selections = definition.getSelectionSet().getSelections();
        return selections.size() == 1 && selections.getFirst() instanceof Field field ? field.getName() : SEVERAL;
    }
}
