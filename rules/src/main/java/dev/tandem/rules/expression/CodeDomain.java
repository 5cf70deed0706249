package dev.tandem.rules.expression;

import java.util.List;

/**
 * A closed, ordered set of codes: the values of a choice characteristic, or a named enumeration shared by properties.
 *
 * @param name the characteristic's code or the enumeration's name
 * @param codes the codes in declared order; a code's position is its ordinal at run time
 */
public record CodeDomain(String name, List<String> codes) {

    public CodeDomain {
        codes = List.copyOf(codes);
    }

    /** The position of a code, or -1 when the domain does not have it. */
    public int ordinal(String code) {
        return codes.indexOf(code);
    }
}
