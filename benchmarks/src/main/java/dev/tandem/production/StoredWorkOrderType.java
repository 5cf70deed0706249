package dev.tandem.production;

import dev.tandem.storage.DocumentType;

/** How work orders are stored, for filling a store. */
public final class StoredWorkOrderType {

    private StoredWorkOrderType() {}

    public static DocumentType<?> get() {
        return WorkOrderDocument.TYPE;
    }
}
