package dev.tandem.graphql.request;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large a document is, its fragments spread out. Counted once per fragment, so that counting stays cheap however often the
 * fragments name each other.
 *
 * @param depth levels of fields in the deepest operation
 * @param fields in all operations together
 * @param aliases as written
 */
record DocumentSize(long depth, long fields, long aliases) {

    private static final long ENOUGH = 1_000_000_000L;
    private static final DocumentSize NONE = new DocumentSize(0, 0, 0);

    static DocumentSize of(Document document) {
        return new Count(document).all();
    }

    private DocumentSize plus(DocumentSize other) {
        return new DocumentSize(
                Math.max(depth, other.depth), Math.min(ENOUGH, fields + other.fields), aliases + other.aliases);
    }

    private DocumentSize under(Field field) {
        return new DocumentSize(depth + 1, fields + 1, aliases + (field.getAlias() == null ? 0 : 1));
    }

    private static final class Count {

        private final Document document;
        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, DocumentSize> known = new HashMap<>();
        private final Set<String> open = new HashSet<>();

        Count(Document document) {
            this.document = document;
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        DocumentSize all() {
            DocumentSize sum = NONE;
            for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
                sum = sum.plus(of(operation.getSelectionSet()));
            }
            for (String fragment : fragments.keySet()) {
                DocumentSize size = of(fragment);
                sum = new DocumentSize(sum.depth, sum.fields, sum.aliases + size.aliases);
            }
            return sum;
        }

        private DocumentSize of(@Nullable SelectionSet set) {
            DocumentSize sum = NONE;
            List<Selection> selections = set == null ? List.of() : set.getSelections();
            for (Selection<?> selection : selections) {
                sum = sum.plus(of(selection));
            }
            return sum;
        }

        private DocumentSize of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> of(field.getSelectionSet()).under(field);
                case InlineFragment fragment -> of(fragment.getSelectionSet());
                case FragmentSpread spread -> {
                    DocumentSize size = of(spread.getName());
                    yield new DocumentSize(size.depth, size.fields, 0);
                }
                default -> NONE;
            };
        }

        /** A fragment that contains itself counts as nothing there; the validation names it. */
        private DocumentSize of(String fragment) {
            DocumentSize size = known.get(fragment);
            if (size != null || !fragments.containsKey(fragment) || !open.add(fragment)) {
                return size == null ? NONE : size;
            }
            size = of(fragments.get(fragment).getSelectionSet());
            open.remove(fragment);
            known.put(fragment, size);
            return size;
        }
    }
}
