package dev.tandem.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"NO", "on", "1E5", "0x1F", "1_000", "2026-01-01", "12:30:00", "~", "null", "true", ".inf", "", " ", "a ", "a: b", "a #b",
        "- a", "? a", "it's", "\"", "\\", "{a}", "[a]", "a, b", "&a", "*a", "!a", "%a", "@a", "`a", "|", ">", "a\nb", "a\n\nb\n", "\u00a0", "💛",
        "\u2028", "\ufeff", "\u0085", "===", "a  b", "---", "<<"})
    void keepsTextsThatYamlCouldMisread(String text) {
        assertThat(readBack(text)).isEqualTo(text);
    }

    @Property(tries = 2_000)
    void keepsAnyText(@ForAll("texts") String text) {
        assertThat(readBack(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(30).withChars("aZ0 _-:#,'\"\\{}[]&*!|>%@`?~=<()\n\täß→💛".toCharArray())
                .filter(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    /** What a reader finds after a text was written as a key, on a line of its own, and within braces and brackets. */
    private static String readBack(String text) {
        Tree.Leaf leaf = new Tree.Leaf(text, false);
        Tree.Branch file = new Tree.Branch().put(text, leaf)
                .put("x" + text, new Tree.Branch().put(text, leaf).put("list", new Tree.Items(List.of(leaf, leaf))));
        Mistakes mistakes = new Mistakes("written");

        YamlNode root = YamlParser.parse(YamlWriter.write(file), mistakes);

        assertThat(mistakes.count()).isZero();
        List<YamlNode.Entry> entries = ((YamlNode.Mapping) root).entries();
        YamlNode.Mapping inner = (YamlNode.Mapping) entries.get(1).value();
        YamlNode.Sequence list = (YamlNode.Sequence) inner.entries().get(1).value();
        List<String> found = List.of(text(entries.get(0).key()), text(entries.get(0).value()), text(inner.entries().get(0).key()),
                text(inner.entries().get(0).value()), text(list.items().get(0)), text(list.items().get(1)));
        assertThat(found).containsOnly(found.getFirst());
        return found.getFirst();
    }

    private static String text(YamlNode node) {
        return ((YamlNode.Scalar) node).text();
    }
}
