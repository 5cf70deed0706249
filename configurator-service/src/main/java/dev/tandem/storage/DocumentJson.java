package dev.tandem.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How documents and events are written: records by their components, decimals exact with their scale, times as ISO 8601 text, sealed
 * types by their simple names, nulls left out. Reading tolerates components that an older or newer version added or dropped.
 */
public final class DocumentJson {

    /** The largest document or event, in bytes of UTF-8. */
    public static final int LIMIT = 8 * 1024 * 1024;

    static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new SealedTypes())
            .accessorNaming(new RecordComponents())
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .build();

    private DocumentJson() {}

    /**
     * The JSON of a value that is declared as this type.
     *
     * @throws DocumentTooLargeException it takes more than {@link #LIMIT} bytes
     * @throws IllegalArgumentException it cannot be written, e.g. for half a character in a text
     */
    public static <T> String write(Class<T> type, T value) {
        return write(MAPPER, type, value);
    }

    static <T> String write(JsonMapper mapper, Class<T> type, T value) {
        String json;
        try {
            json = mapper.writerFor(type).writeValueAsString(value);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
        long bytes = bytes(json);
        if (bytes < 0) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be written as JSON: a text contains half a character");
        }
        if (bytes > LIMIT) {
            throw new DocumentTooLargeException(type.getSimpleName(), bytes, LIMIT);
        }
        return json;
    }

    /** In UTF-8; -1 where the text contains half a character. */
    private static long bytes(String text) {
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                bytes++;
                if (c >= 0x800) {
                    bytes++;
                    if (Character.isSurrogate(c)) {
                        if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                            return -1;
                        }
                        i++;
                    }
                }
            }
        }
        return bytes;
    }

    /**
     * The value that this JSON says.
     *
     * @throws IllegalStateException it is not the JSON of such a value
     */
    public static <T> T read(Class<T> type, String json) {
        return read(MAPPER, type, json);
    }

    static <T> T read(JsonMapper mapper, Class<T> type, String json) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
