package dev.tandem.ordering;

import dev.tandem.storage.DocumentType;

/** How orders are stored, for filling a store. */
public final class StoredOrderType {

    private StoredOrderType() {}

    public static DocumentType<?> get() {
        return OrderDocument.TYPE;
    }
}
