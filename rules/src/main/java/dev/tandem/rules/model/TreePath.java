package dev.tandem.rules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a product-line file, written as mistakes write it: {@code constraints.V01.forbid}, {@code examples[3].price}. */
record TreePath(String text, List<Object> steps) {

    private static final int LONGEST = 1_000;
    private static final Pattern STEP = Pattern.compile("\\G(?:(?:^|\\.)([^.\\[\\]\\p{Cc}]{1,200})|\\[([0-9]{1,6})])");

    /** @throws TextEditException it is no path of this kind, or that of the whole file */
    static TreePath of(String text) {
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        int end = 0;
        while (text.length() <= LONGEST && step.find()) {
            steps.add(step.group(1) != null ? step.group(1) : Integer.valueOf(step.group(2)));
            end = step.end();
        }
        if (end != text.length() || steps.isEmpty() || steps.size() > YamlParser.MAX_DEPTH) {
            throw new TextEditException(text, Words.quoted(text) + " is no path of a product-line file such as constraints.V01.forbid or examples[3].price.");
        }
        return new TreePath(text, steps);
    }

    TreePath parent() {
        return upTo(steps.size() - 1);
    }

    Object last() {
        return steps.getLast();
    }

    /** Its first steps. */
    TreePath upTo(int count) {
        List<Object> first = steps.subList(0, count);
        return new TreePath(written(first), first);
    }

    private static String written(List<Object> steps) {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            text.append(step instanceof Integer index ? "[" + index + "]" : (text.isEmpty() ? "" : ".") + step);
        }
        return text.toString();
    }
}
