package dev.tandem.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

    private static final JsonMapper MAPPER = JsonMapper.builder()
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
        String json;
        long bytes;
        try {
            json = MAPPER.writerFor(type).writeValueAsString(value);
            bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json)).remaining();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be written as JSON: " + e.getOriginalMessage(), e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be written as JSON: a text contains half a character", e);
        }
        if (bytes > LIMIT) {
            throw new DocumentTooLargeException(type.getSimpleName(), bytes, LIMIT);
        }
        return json;
    }

    /**
     * The value that this JSON says.
     *
     * @throws IllegalStateException it is not the JSON of such a value
     */
    public static <T> T read(Class<T> type, String json) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
