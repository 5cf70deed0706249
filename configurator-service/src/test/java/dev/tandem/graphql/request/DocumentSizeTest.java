package dev.tandem.graphql.request;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DocumentSizeTest {

    @Test
    void countsDepthFieldsAndAliases() {
        assertThat(size("{a b:c{d ...on T{e{f:g}}} }")).isEqualTo(new DocumentSize(3, 5, 2));
    }

    @Test
    void countsAFragmentWhereverItIsSpread() {
        assertThat(size("{a{...F} b{...F}} fragment F on T{c d:e}")).isEqualTo(new DocumentSize(2, 6, 1));
    }

    @Test
    void countsFragmentsThatDoubleEachOtherQuickly() {
        String doubling = "{...F0}" + IntStream.range(0, 60)
                .mapToObj(i -> "fragment F" + i + " on T{...F" + (i + 1) + " ...F" + (i + 1) + "}")
                .collect(Collectors.joining()) + "fragment F60 on T{a}";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () ->
                assertThat(size(doubling).fields()).isGreaterThan(Bounds.FIELDS));
    }

    @Test
    void survivesFragmentsThatContainThemselves() {
        assertThat(size("{...F} fragment F on T{a ...G} fragment G on T{b ...F ...Missing}").depth()).isEqualTo(1);
    }

    private static DocumentSize size(String document) {
        return DocumentSize.of(new Parser().parseDocument(document));
    }
}
