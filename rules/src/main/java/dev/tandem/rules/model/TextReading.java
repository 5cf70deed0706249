package dev.tandem.rules.model;

import dev.tandem.rules.model.ProductLineException.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text read as YAML and no further.
 *
 * @param root null where it cannot be read; the mistakes say why
 * @param tree its content, likewise
 */
record TextReading(@Nullable YamlNode root, @Nullable Tree tree, List<Mistake> mistakes) {

    static TextReading of(String text) {
        Mistakes found = new Mistakes("");
        YamlNode root = YamlParser.parse(text, found);
        return new TextReading(root, root == null ? null : TreeEdit.of(root), found.found());
    }

    /** Where a path leads, as far as it leads; a key where there is one. */
    Position position(String path) {
        YamlNode here = root;
        Position at = Position.START;
        for (Object step : path.isEmpty() ? List.of() : TreePath.of(path).steps()) {
            YamlNode.Entry entry = here instanceof YamlNode.Mapping mapping
                    ? mapping.entries().stream().filter(one -> one.key().text().equals(step)).findFirst().orElse(null) : null;
            boolean item = here instanceof YamlNode.Sequence sequence && step instanceof Integer index && index < sequence.items().size();
            here = entry != null ? entry.value() : item ? ((YamlNode.Sequence) here).items().get((Integer) step) : null;
            if (here == null) {
                break;
            }
            at = entry != null ? entry.key().at() : here.at();
        }
        return at;
    }
}
