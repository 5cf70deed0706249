package dev.tandem.rules.expression;

/**
 * The selections of one evaluation, laid out flat by {@link Layout} slots.
 *
 * <p>A slot holds: a single choice its value's ordinal ({@code Integer}); a multiple choice its members
 * ({@code java.util.BitSet} of ordinals); a number a {@code BigDecimal}; a text a {@code String}; null where undecided.
 */
public interface Facts {

    /** What stands in a slot, or null where nothing is decided. */
    @org.jspecify.annotations.Nullable Object at(int slot);

    /** Whether a CONSULT constraint fired; asked by step rules only. */
    boolean consultation();
}
