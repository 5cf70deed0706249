package dev.tandem.rules.model;

import dev.tandem.rules.model.Tree.Branch;
import org.jspecify.annotations.Nullable;

/** A step rule as the mapping of its file. */
final class StepTree {

    private StepTree() {}

    static Branch of(StepRule step) {
        Branch branch = new Branch().text("kind", step.kind().name()).text("name", step.name()).text("capability", step.capability());
        if (step.skill() != null) {
            branch.put("skill", new Branch().text("name", step.skill().skill()).expression("level", step.skill().level()));
        }
        branch.expression("minutes", step.minutes()).number("energy", step.energy());
        if (step.batch() != 1) {
            branch.number("batch", step.batch());
        }
        return branch.codes("after", step.after()).expression("when", step.when()).put("load", load(step.load()))
                .flag("creative", step.creative(), false).put("material", material(step.material())).codes("highlights", step.highlights())
                .text("instructions", step.instructions()).text("because", step.because());
    }

    private static @Nullable Branch load(@Nullable Load load) {
        return load == null ? null : new Branch().number("band", load.band()).number("vibration", load.vibration())
                .number("vibrationMinutes", load.vibrationMinutes()).number("noise", load.noise()).flag("dust", load.dust(), false)
                .number("lift", load.lift());
    }

    private static @Nullable Branch material(StepRule.@Nullable Material material) {
        return material == null ? null : new Branch().number("yield", material.yield()).text("offcut", material.offcut());
    }
}
