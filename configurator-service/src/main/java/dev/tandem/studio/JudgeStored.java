package dev.tandem.studio;

import dev.tandem.catalog.StoredOnLine.Entry;
import dev.tandem.catalog.StoredOnLine.Frozen;
import dev.tandem.rules.analysis.Impact;
import dev.tandem.rules.analysis.ShownSelections;
import dev.tandem.rules.analysis.Successor;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.ConflictException;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.model.Money;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Judges what is stored by a draft. The version that they stand on is compiled for as long as entries on it come one after
 * another, so that old versions take no room for good. One thread at a time.
 */
final class JudgeStored {

    private final Successor successor;
    private final IntFunction<ProductLineVersion> versions;
    private final Duration time;
    private int version;
    private @Nullable CompiledVersion compiled;
    private @Nullable ShownSelections showing;

    /**
     * @param versions a published version, by its number
     * @param time for one answer of guidance
     */
    JudgeStored(Successor successor, IntFunction<ProductLineVersion> versions, Duration time) {
        this.successor = successor;
        this.versions = versions;
        this.time = time;
    }

    /**
     * @param on the version that it stands on
     * @param shown what is shown there
     * @param before what one costs there; null where that has no value
     */
    record Judged(ProductLineVersion on, Selections shown, @Nullable Money before, Impact impact) {}

    /** @param repairs whether there is time left to look for them */
    Judged judge(Entry entry, boolean repairs) {
        CompiledVersion on = on(entry.version());
        Frozen frozen = entry.frozen();
        try {
            Selections shown = frozen == null ? shown(entry) : frozen.shown();
            Money before = frozen == null ? showing().price(shown) : frozen.price();
            return new Judged(on.version(), shown, before, repairs ? successor.on(entry.decided(), shown) : successor.atOnce(shown));
        } catch (OutOfTimeException tooLong) {
            return new Judged(on.version(), stated(entry), null, Impact.UNDECIDED);
        }
    }

    private Selections shown(Entry entry) {
        try {
            return showing().of(entry.decided());
        } catch (ConflictException notEvenThere) {
            return stated(entry);
        }
    }

    private static Selections stated(Entry entry) {
        Map<String, Value> values = new HashMap<>();
        entry.decided().byCharacteristic().forEach((code, decision) ->
                values.put(code, switch (decision) {
                    case Decision.Exactly(Value value) -> value;
                    case Decision.Members(var with, _) -> new Value.Codes(with);
                }));
        return new Selections(values);
    }

    private CompiledVersion on(int number) {
        CompiledVersion known = compiled;
        if (known == null || version != number) {
            known = CompiledVersion.of(versions.apply(number));
            ProductLineVersion rules = known.version();
            showing = new ShownSelections(known, () -> GuidedVersion.of(rules), time);
            compiled = known;
            version = number;
        }
        return known;
    }

    private ShownSelections showing() {
        return Objects.requireNonNull(showing);
    }
}
