package dev.tandem.bulk;

import dev.tandem.bulk.BulkOperations.ExportWorkOrdersInput;
import dev.tandem.graphql.NodeSource;
import dev.tandem.graphql.Payloads;
import dev.tandem.graphql.UserError;
import dev.tandem.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Takes requests for bulk operations, and shows them. */
@Controller
class BulkController implements NodeSource {

    private final BulkOperations operations;

    BulkController(BulkOperations operations) {
        this.operations = operations;
    }

    record CancelBulkOperationInput(String bulkOperationId) {}

    record BulkOperationPayload(@Nullable BulkOperation bulkOperation, List<UserError> userErrors) {}

    @MutationMapping
    BulkOperationPayload exportWorkOrders(@Argument ExportWorkOrdersInput input, Caller caller, Locale language) {
        return Payloads.answer(() -> operations.export(caller, input, language), BulkOperationPayload::new);
    }

    @MutationMapping
    BulkOperationPayload cancelBulkOperation(@Argument CancelBulkOperationInput input, Caller caller) {
        return Payloads.answer(() -> operations.cancel(caller, input.bulkOperationId()), BulkOperationPayload::new);
    }

    @QueryMapping
    Optional<BulkOperation> bulkOperation(@Argument String id, Caller caller) {
        return operations.find(caller, id);
    }

    @Override
    public String prefix() {
        return BulkOperationDocument.PREFIX;
    }

    @Override
    public Optional<BulkOperation> find(String id, Caller caller) {
        return operations.find(caller, id);
    }
}
