package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.model.StepRule.Material;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the step rules and checks that the steps can be put in an order. */
final class StepReader {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final ExpressionReader expressions;
    private final Collection<String> characteristics;

    /** @param expressions with {@code consultation} */
    StepReader(ExpressionReader expressions, Collection<String> characteristics) {
        this.expressions = expressions;
        this.characteristics = characteristics;
    }

    List<StepRule> steps(Field section) {
        List<Field> fields = section.entries();
        List<String> codes = fields.stream().map(field -> field.key() == null ? "" : field.key().text()).toList();
        List<StepRule> steps = new ArrayList<>();
        Cycles cycles = new Cycles("The steps wait for each other");
        for (Field field : fields) {
            StepRule step = step(field, codes, cycles);
            if (step != null) {
                steps.add(step);
            }
        }
        cycles.report();
        return steps;
    }

    private @Nullable StepRule step(Field field, List<String> codes, Cycles cycles) {
        int since = field.mistakes().count();
        String code = field.keyCode(CodeRule.STEP);
        Fields fields = Fields.of(field, Shape.STEP);
        int before = field.mistakes().count();
        StepKind kind = fields.get("kind").oneOf(StepKind.class);
        boolean kindIsClear = fields.has("kind") && field.mistakes().count() == before;
        LocalizedText name = fields.text("name");
        String capability = fields.get("capability").code(CodeRule.CAPABILITY);
        SkillRule skill = skill(field, fields, kindIsClear ? kind : null);
        Expression minutes = expressions.number(fields.get("minutes"));
        Constants.of(minutes).filter(constant -> constant.signum() <= 0 || constant.compareTo(MOST) > 0).findFirst()
                .ifPresent(wrong -> fields.get("minutes").mistake(wrong.toPlainString() + " minutes: must be above 0 and at most " + MOST + "."));
        BigDecimal energy = optional(fields, "energy", MOST);
        int batch = fields.has("batch") ? fields.get("batch").integer(1, 100_000) : 1;
        List<String> after = codes(fields.get("after"), "a step", codes);
        cycles.add(code, after, fields.get("after"));
        Expression when = fields.has("when") ? expressions.flag(fields.get("when")) : null;
        Load load = fields.has("load") ? load(fields.get("load")) : null;
        boolean creative = fields.get("creative").flag(false);
        Material material = fields.has("material") ? material(fields.get("material")) : null;
        List<String> highlights = codes(fields.get("highlights"), "a characteristic", characteristics);
        LocalizedText instructions = fields.has("instructions") ? fields.text("instructions") : null;
        LocalizedText because = fields.text("because");
        if (minutes == null || fields.has("when") && when == null) {
            return null;
        }
        return field.whole(since, () -> new StepRule(code, kind, name, capability, skill, minutes, energy, batch, after, when, load, creative,
                material, highlights, instructions, because));
    }

    private @Nullable SkillRule skill(Field step, Fields fields, @Nullable StepKind kind) {
        if (kind != null && kind.needsSkill() && !fields.has("skill")) {
            step.keyMistake("A step of kind " + kind + " needs a skill: {name: ..., level: 1 to 4}.", List.of());
        }
        if (!fields.has("skill")) {
            return null;
        }
        if (kind != null && !kind.needsSkill()) {
            fields.get("skill").keyMistake("A step of kind " + kind + " is done without a person, so it has no skill.", List.of());
        }
        int since = step.mistakes().count();
        Fields skill = Fields.of(fields.get("skill"), Shape.SKILL);
        String name = skill.get("name").code(CodeRule.CODE);
        Expression level = expressions.number(skill.get("level"));
        Constants.of(level).filter(constant -> !Constants.isLevel(constant)).findFirst().ifPresent(wrong -> skill.get("level").mistake(
                "There is no level " + wrong.toPlainString() + "; allowed: 1 apprentice, 2 skilled, 3 advanced, 4 master."));
        return level == null ? null : step.whole(since, () -> new SkillRule(name, level));
    }

    private static @Nullable Load load(Field field) {
        int since = field.mistakes().count();
        Fields fields = Fields.of(field, Shape.LOAD);
        int band = fields.get("band").integer(1, 4);
        BigDecimal vibration = optional(fields, "vibration", BigDecimal.valueOf(100));
        BigDecimal vibrationMinutes = optional(fields, "vibrationMinutes", MOST);
        BigDecimal noise = optional(fields, "noise", BigDecimal.valueOf(200));
        boolean dust = fields.get("dust").flag(false);
        BigDecimal lift = optional(fields, "lift", BigDecimal.valueOf(1_000));
        return field.whole(since, () -> new Load(band, vibration, vibrationMinutes, noise, dust, lift));
    }

    private static @Nullable Material material(Field field) {
        int since = field.mistakes().count();
        Fields fields = Fields.of(field, Shape.MATERIAL);
        BigDecimal yield = fields.get("yield").number(BigDecimal.ZERO, BigDecimal.ONE);
        String offcut = fields.has("offcut") ? fields.get("offcut").code(CodeRule.STEP) : null;
        return field.whole(since, () -> new Material(yield, offcut));
    }

    private static @Nullable BigDecimal optional(Fields fields, String key, BigDecimal most) {
        return fields.has(key) ? fields.get(key).number(BigDecimal.ZERO, most) : null;
    }

    /** A list of known codes, each at most once. */
    static List<String> codes(Field field, String what, Collection<String> known) {
        List<String> codes = new ArrayList<>();
        for (Field item : field.items()) {
            String code = item.known(what, known);
            if (codes.contains(code) && known.contains(code)) {
                item.mistake(Words.quoted(code) + " stands here twice.");
            } else {
                codes.add(code);
            }
        }
        return codes;
    }
}
