package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Node.CodeNode;
import dev.tandem.rules.expression.Node.ConstantCode;
import dev.tandem.rules.expression.Node.FlagNode;
import dev.tandem.rules.expression.Node.NumberNode;
import dev.tandem.rules.expression.Node.TextNode;

/** Turns {@code x in (A, B)} into a closure: a table for known codes, else a search from left to right. */
final class MembershipCompiler {

    private final NodeCompiler nodes;

    MembershipCompiler(NodeCompiler nodes) {
        this.nodes = nodes;
    }

    FlagNode compile(OneOf oneOf) {
        var candidates = oneOf.candidates();
        return switch (oneOf.subject().type()) {
            case Type.Number _ -> numbers(
                    nodes.number(oneOf.subject()), candidates.stream().map(nodes::number).toArray(NumberNode[]::new));
            case Type.Code(CodeDomain domain) -> codes(
                    nodes.code(oneOf.subject()), candidates.stream().map(nodes::code).toArray(CodeNode[]::new), domain);
            case Type.Flag _ -> flags(
                    nodes.flag(oneOf.subject()), candidates.stream().map(nodes::flag).toArray(FlagNode[]::new));
            case Type.Text _ -> texts(
                    nodes.text(oneOf.subject()), candidates.stream().map(nodes::text).toArray(TextNode[]::new));
            case Type.Codes _ -> throw new IllegalArgumentException("A multiple choice is not compared: " + oneOf);
        };
    }

    private static FlagNode numbers(NumberNode subject, NumberNode[] candidates) {
        return facts -> {
            var value = subject.number(facts);
            for (var candidate : candidates) {
                if (value.compareTo(candidate.number(facts)) == 0) {
                    return true;
                }
            }
            return false;
        };
    }

    private static FlagNode codes(CodeNode subject, CodeNode[] candidates, CodeDomain domain) {
        var table = new boolean[domain.codes().size()];
        for (var candidate : candidates) {
            if (!(candidate instanceof ConstantCode(int ordinal))) {
                return facts -> {
                    int value = subject.ordinal(facts);
                    for (var each : candidates) {
                        if (value == each.ordinal(facts)) {
                            return true;
                        }
                    }
                    return false;
                };
            }
            table[ordinal] = true;
        }
        return facts -> table[subject.ordinal(facts)];
    }

    private static FlagNode flags(FlagNode subject, FlagNode[] candidates) {
        return facts -> {
            boolean value = subject.test(facts);
            for (var candidate : candidates) {
                if (value == candidate.test(facts)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static FlagNode texts(TextNode subject, TextNode[] candidates) {
        return facts -> {
            var value = subject.text(facts);
            for (var candidate : candidates) {
                if (value.equals(candidate.text(facts))) {
                    return true;
                }
            }
            return false;
        };
    }
}
