package dev.tandem.storage;

import java.util.List;

/**
 * What many documents say in the same words, stored once and never changed or deleted.
 *
 * @param id follows from its type and its JSON
 */
public record SharedPart(String id, String json) {

    public static final DocumentType<SharedPart> TYPE = new DocumentType<>("parts", SharedPart.class, SharedPart::id, List.of());
}
