package dev.tandem.configuration;

import dev.tandem.configuration.SelectionInput.MembersInput;
import dev.tandem.configuration.SelectionInput.SelectionValueInput;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.graphql.UserError;
import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.ValueMistake;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads selections as a caller states them: what each means for a version, or everything that is wrong with them. */
final class ReadSelections {

    private static final int MOST_SELECTIONS = 500;
    private static final int MOST_CODES = 500;

    private final Map<String, Characteristic> characteristics = new LinkedHashMap<>();
    private final ProductLineVersion version;
    private final List<UserError> mistakes = new ArrayList<>();

    ReadSelections(ProductLineVersion version) {
        this.version = version;
        version.characteristics().forEach(one -> characteristics.put(one.code(), one));
    }

    /** Everything that is wrong with what was read so far. */
    List<UserError> mistakes() {
        return List.copyOf(mistakes);
    }

    /** @throws Refused something is wrong with what was read so far */
    void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new Refused(mistakes);
        }
    }

    /** @param path where the list stands in the input */
    Decisions read(@Nullable List<SelectionInput> inputs, String... path) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        if (inputs == null || tooMany(inputs.size(), MOST_SELECTIONS, List.of(path))) {
            return Decisions.NONE;
        }
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < inputs.size(); index++) {
            SelectionInput input = inputs.get(index);
            List<String> where = joined(List.of(path), String.valueOf(index));
            known(input.characteristic(), joined(where, "characteristic")).ifPresent(characteristic -> {
                if (seen.add(characteristic.code())) {
                    decision(characteristic, input.value(), joined(where, "value"))
                            .ifPresent(decision -> decisions.put(characteristic.code(), decision));
                } else {
                    invalid(
                            characteristic.code() + " is stated twice; allowed is once.",
                            joined(where, "characteristic"),
                            characteristic.code(),
                            "each characteristic once",
                            List.of());
                }
            });
        }
        return new Decisions(decisions);
    }

    /** @param path where the list of codes stands in the input */
    Set<String> characteristics(@Nullable List<String> codes, Set<String> alsoSet, String... path) {
        Set<String> named = new HashSet<>();
        if (codes == null || tooMany(codes.size(), MOST_SELECTIONS, List.of(path))) {
            return named;
        }
        for (int index = 0; index < codes.size(); index++) {
            List<String> where = joined(List.of(path), String.valueOf(index));
            known(codes.get(index), where).map(Characteristic::code).ifPresent(code -> {
                if (!named.add(code) || alsoSet.contains(code)) {
                    invalid(code + " is stated twice; allowed is to set it or to clear it, once.", where, code, "set or clear, once", List.of());
                }
            });
        }
        return named;
    }

    /** The characteristic of that code; empty with the mistake noted. */
    Optional<Characteristic> known(String code, List<String> path) {
        Characteristic characteristic = characteristics.get(code);
        if (characteristic == null) {
            String given = Texts.shortened(code);
            List<String> close = DidYouMean.closest(code, characteristics.keySet());
            invalid(
                    version.code() + " has no characteristic '" + given + "'."
                            + (close.isEmpty() ? "" : " Did you mean " + String.join(" or ", close) + "?"),
                    path,
                    given,
                    "one of " + String.join(", ", characteristics.keySet()),
                    close);
        }
        return Optional.ofNullable(characteristic);
    }

    /** One selection, as {@link #read} would read it; empty with the mistakes noted. */
    Optional<Decision> decision(Characteristic characteristic, SelectionValueInput input, List<String> path) {
        if (input.members() != null) {
            return members(characteristic, input.members(), joined(path, "members"));
        }
        List<String> codes = input.codes();
        if (codes != null && tooMany(codes.size(), MOST_CODES, joined(path, "codes"))) {
            return Optional.empty();
        }
        Value value = value(input);
        List<ValueMistake> wrong = codes != null && characteristic instanceof ChoiceCharacteristic choice && choice.multiple()
                ? choice.check(codes)
                : characteristic.check(value);
        wrong.forEach(mistake -> add(characteristic, mistake, path));
        return wrong.isEmpty() ? Optional.of(new Decision.Exactly(value)) : Optional.empty();
    }

    private static Value value(SelectionValueInput input) {
        if (input.code() != null) {
            return new Value.Code(input.code());
        }
        if (input.codes() != null) {
            return new Value.Codes(new HashSet<>(input.codes()));
        }
        BigDecimal number = input.number();
        if (number != null) {
            BigDecimal plain = number.stripTrailingZeros();
            return new Value.Number(plain.scale() < 0 ? plain.setScale(0) : plain);
        }
        return new Value.Text(input.text() == null ? "" : input.text());
    }

    private Optional<Decision> members(Characteristic characteristic, MembersInput input, List<String> path) {
        List<String> named = new ArrayList<>(input.with());
        named.addAll(input.without());
        if (tooMany(named.size(), MOST_CODES, path)) {
            return Optional.empty();
        }
        List<ValueMistake> wrong = characteristic instanceof ChoiceCharacteristic choice && choice.multiple()
                ? choice.check(named)
                : characteristic.check(new Value.Codes(new HashSet<>(named)));
        wrong.forEach(mistake -> add(characteristic, mistake, path));
        return wrong.isEmpty()
                ? Optional.of(new Decision.Members(new HashSet<>(input.with()), new HashSet<>(input.without())))
                : Optional.empty();
    }

    private boolean tooMany(int given, int most, List<String> path) {
        if (given > most) {
            invalid(given + " entries are given; allowed are at most " + most + ".", path, given + " entries", "at most " + most + " entries", List.of());
        }
        return given > most;
    }

    private void add(Characteristic characteristic, ValueMistake mistake, List<String> path) {
        String close = mistake.didYouMean().isEmpty() ? "" : " Did you mean " + String.join(" or ", mistake.didYouMean()) + "?";
        invalid(characteristic.code() + ": " + mistake.message() + close, path, unquoted(mistake.given()), mistake.allowed(), mistake.didYouMean());
    }

    private static String unquoted(String given) {
        return given.length() > 1 && given.startsWith("'") && given.endsWith("'") ? given.substring(1, given.length() - 1) : given;
    }

    private void invalid(String message, List<String> path, String given, String allowed, List<String> didYouMean) {
        mistakes.add(new InvalidInputError(message, path, given, allowed, didYouMean.isEmpty() ? null : didYouMean));
    }

    private static List<String> joined(List<String> path, String last) {
        List<String> joined = new ArrayList<>(path);
        joined.add(last);
        return joined;
    }
}
