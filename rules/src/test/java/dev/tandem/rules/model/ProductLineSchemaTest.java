package dev.tandem.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schema and the reader know the same files. */
class ProductLineSchemaTest {

    private static final String TEXT = resource("product-line.schema.json");
    private static final JsonNode JSON = JsonMapper.shared().readTree(TEXT);
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT, InputFormat.JSON);

    @ParameterizedTest
    @ValueSource(strings = {"velo.yaml", "luth.yaml", "cord.yaml", "candle.yaml"})
    void acceptsWhatTheReaderAccepts(String file) {
        assertThat(SCHEMA.validate(resource(file), InputFormat.YAML)).extracting(Error::toString).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"velo.yaml", "luth.yaml", "cord.yaml", "candle.yaml"})
    void acceptsWhatTheWriterWrites(String file) {
        String written = ProductLineFile.write(ProductLineFile.read(file, resource(file)));

        assertThat(SCHEMA.validate(written, InputFormat.YAML)).extracting(Error::toString).isEmpty();
    }

    @Test
    void acceptsLibrariesAndLinesThatUseThem() {
        JsonNode library = JsonMapper.shared().createObjectNode().put("$ref", "#/$defs/library").set("$defs", JSON.path("$defs"));
        Schema libraries = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(library.toString(), InputFormat.JSON);

        assertThat(libraries.validate(LibraryUseTest.DYES, InputFormat.YAML)).extracting(Error::toString).isEmpty();
        assertThat(libraries.validate(LibraryUseTest.DYES.replace("values:\n  WARM", "value:\n  WARM"), InputFormat.YAML)).isNotEmpty();
        assertThat(SCHEMA.validate(LibraryUseTest.CANDLE, InputFormat.YAML)).extracting(Error::toString).isEmpty();
        assertThat(SCHEMA.validate(LibraryUseTest.CANDLE.replace("DYES.WARM", "warm dyes"), InputFormat.YAML)).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> knowsTheKeysThatTheReaderKnows() {
        return Shape.ALL.stream().map(shape -> dynamicTest(shape.name(), () -> {
            JsonNode definition = shape == Shape.FILE ? JSON : JSON.path("$defs").path(shape.name());
            assertThat(definition.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(shape.keys());
            assertThat(texts(definition.path("required"))).containsExactlyInAnyOrderElementsOf(shape.required());
            assertThat(definition.path("additionalProperties").isBoolean()).as("closed").isEqualTo(!shape.open());
            List<String> oneOf = new ArrayList<>();
            definition.path("oneOf").forEach(one -> oneOf.addAll(texts(one.path("required"))));
            assertThat(oneOf).containsExactlyElementsOf(shape.oneOf());
        }));
    }

    @Test
    void describesEveryKey() {
        assertThat(undescribed("", JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            format: 1                          | format: 2
            version: 3                         | version: 0
            code: CANDLE                       | code: candle
            severity: ERROR                    | severity: ERR
            multiple: true                     | multiple: yes
            de: Kerze}                         | du: Kerze}
            currency: EUR                      | currancy: EUR
            require: count(scents) <= 2        | ''
            step: 2.5                          | step: 0
            min: 50                            | min: fifty
            maxLength: 12                      | maxLength: 0
            maxLength: 12                      | 'maxLength: 12, weight: 101'
            band: 2                            | band: 5
            yield: 0.97                        | yield: 1.97
            batch: 24                          | batch: 0
            after: [k10]                       | after: k10
            ENERGY: {ofEnergy: true}           | ENERGY: {ofEnergy: false}
            skill: {name: QC_INSPECT, level: 2}| ''
            capability: RACK                   | 'capability: RACK, skill: {name: SET, level: 1}'
            VALUES: {ofValues: price}          | 'VALUES: {ofValues: price, when: tall}'
            {type: flag}                       | '{typ: flag}'
            {wax: BEESWAX, height: [50, 60, 80..250]} | '{}'
            {wax: BEESWAX, height: [50, 60, 80..250]} | '{wax: BEESWAX, height: []}'
            {wax: BEESWAX, height: [50, 60, 80..250]} | wax = BEESWAX
            {wax: BEESWAX, height: [50, 60, 80..250]} | '{wax: BEESWAX, height: {from: 50}}'
            {wax: BEESWAX, height: [50, 60, 80..250]} | '{wax: BEESWAX, height: 50, then: 3}'
            {then: 0}                          | '{wax: SOY}'
            {then: 0}                          | '{then: much}'
            """)
    void refusesWhatTheReaderRefuses(String sound, String broken) {
        String file = Candle.file().replace(sound, broken.replace("RACK, skill", "RACK\n    skill").replace(", weight", "\n      weight"));

        assertThat(file).isNotEqualTo(Candle.file());
        assertThat(SCHEMA.validate(file, InputFormat.YAML)).isNotEmpty();
        assertThat(catchThrowable(() -> ProductLineFile.read("candle.yaml", file)))
                .isInstanceOf(ProductLineException.class);
    }

    private static List<String> undescribed(String path, JsonNode schema) {
        List<String> missing = new ArrayList<>();
        schema.path("properties").forEachEntry((key, property) -> {
            boolean byReference = JSON.at(property.path("$ref").asString("").replace("#", "")).has("description");
            if (!property.has("description") && !byReference) {
                missing.add(path + "/" + key);
            }
        });
        schema.path("$defs").forEachEntry((name, definition) -> {
            if (!definition.has("description")) {
                missing.add(name);
            }
            missing.addAll(undescribed(name, definition));
        });
        return missing;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static String resource(String name) {
        try (InputStream file = ProductLineSchemaTest.class.getResourceAsStream("/product-lines/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
