package dev.tandem.storage;

import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** How the documents of one type are written in one store: as {@link DocumentJson} says, but what the type shares by its part's id. */
public final class DocumentForm<T> {

    private final Class<T> type;
    private final JsonMapper mapper;

    private DocumentForm(Class<T> type, JsonMapper mapper) {
        this.type = type;
        this.mapper = mapper;
    }

    /** @param parts the store's, asked for only where the type shares something */
    public static <T> DocumentForm<T> of(DocumentType<T> type, Supplier<Documents<SharedPart>> parts) {
        return new DocumentForm<>(type.type(), type.shared().isEmpty()
                ? DocumentJson.MAPPER
                : DocumentJson.MAPPER.rebuild().addModule(new SharingModule(type.shared(), new SharedParts(parts.get()))).build());
    }

    /** @see DocumentJson#write */
    public String write(T document) {
        return DocumentJson.write(mapper, type, document);
    }

    /** @see DocumentJson#read */
    public T read(String json) {
        return DocumentJson.read(mapper, type, json);
    }
}
