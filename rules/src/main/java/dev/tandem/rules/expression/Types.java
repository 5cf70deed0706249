package dev.tandem.rules.expression;

/** Types in words. */
final class Types {

    private Types() {}

    static String describe(Type type) {
        return switch (type) {
            case Type.Number _ -> "a number";
            case Type.Flag _ -> "a flag (true or false)";
            case Type.Text _ -> "a text";
            case Type.Code(CodeDomain domain) -> "a code of '" + domain.name() + "'";
            case Type.Codes(CodeDomain domain) -> "a multiple choice of '" + domain.name() + "'";
        };
    }
}
