package dev.tandem.configuration;

import dev.tandem.configuration.SelectionInput.MembersInput;
import dev.tandem.configuration.SelectionInput.SelectionValueInput;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.model.ProductLineVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a repair changes, as an opaque id: nothing has to be kept between proposing and applying it. It grants nothing: what comes back is
 * read as carefully as any input.
 */
record RepairId(List<SelectionInput> set, List<String> clear) {

    private static final String PREFIX = "rep_";
    private static final int MOST_CHARACTERS = 20_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param applied what is decided once the repair is applied */
    static String of(Decisions decided, Decisions applied) {
        List<SelectionInput> set = new ArrayList<>();
        applied.byCharacteristic().forEach((characteristic, decision) -> {
            if (!decided.of(characteristic).filter(decision::equals).isPresent()) {
                set.add(new SelectionInput(characteristic, input(decision)));
            }
        });
        List<String> clear = decided.byCharacteristic().keySet().stream()
                .filter(characteristic -> applied.of(characteristic).isEmpty())
                .toList();
        byte[] content = JSON.writeValueAsBytes(new RepairId(set, clear));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }

    /** What is decided once the repair is applied. @throws Refused the id is none, or not of this product line */
    static Decisions applied(String id, Decisions decided, ProductLineVersion line) {
        RepairId repair = read(id);
        ReadSelections reading = new ReadSelections(line);
        Decisions set = reading.read(repair.set());
        Set<String> clear = reading.characteristics(repair.clear(), set.byCharacteristic().keySet());
        if (!reading.mistakes().isEmpty()) {
            throw unusable(id);
        }
        Decisions applied = decided.without(clear);
        for (Map.Entry<String, Decision> one : set.byCharacteristic().entrySet()) {
            applied = applied.with(one.getKey(), one.getValue());
        }
        return applied;
    }

    private static RepairId read(String id) {
        if (!id.startsWith(PREFIX) || id.length() > MOST_CHARACTERS) {
            throw unusable(id);
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(id.substring(PREFIX.length()));
            RepairId read = JSON.readValue(new String(content, StandardCharsets.UTF_8), RepairId.class);
            return new RepairId(List.copyOf(read.set()), List.copyOf(read.clear()));
        } catch (IllegalArgumentException | NullPointerException | JacksonException none) {
            throw unusable(id);
        }
    }

    static Refused unusable(String id) {
        return new Refused(new InvalidInputError(
                "This is no repair of the configuration as it is now. Ask explainValue again, or take one from the latest ConflictError.",
                List.of("input", "repairId"),
                Texts.shortened(id),
                "the id of a repair that was proposed for this version",
                null));
    }

    private static SelectionValueInput input(Decision decision) {
        return switch (decision) {
            case Decision.Members members ->
                new SelectionValueInput(
                        null, null, new MembersInput(List.copyOf(members.with()), List.copyOf(members.without())), null, null);
            case Decision.Exactly(Value.Code(var code)) -> new SelectionValueInput(code, null, null, null, null);
            case Decision.Exactly(Value.Codes(var codes)) -> new SelectionValueInput(null, List.copyOf(codes), null, null, null);
            case Decision.Exactly(Value.Number(var number)) -> new SelectionValueInput(null, null, null, number, null);
            case Decision.Exactly(Value.Text(var text)) -> new SelectionValueInput(null, null, null, null, text);
            case Decision.Exactly(Value.Flag flag) -> throw new IllegalArgumentException("No characteristic is a flag: " + flag);
        };
    }
}
