package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.configuration.ChangeConfiguration.OnConflict;
import dev.tandem.configuration.Changed.SelectionChange;
import dev.tandem.configuration.FitDecisions.Change;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.KnownDecisions;
import dev.tandem.rules.model.Money;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves a configuration to the version that is in effect by now, where its customer wants that: shows what would be different first, and moves
 * on a second word. What was decided stays decided as far as it can be there.
 */
@Component
final class MoveConfiguration {

    private final Configurations configurations;
    private final ReplaceConfiguration replace;
    private final FitDecisions fit;
    private final Catalog catalog;
    private final Clock clock;

    MoveConfiguration(Configurations configurations, ReplaceConfiguration replace, FitDecisions fit, Catalog catalog, Clock clock) {
        this.configurations = configurations;
        this.replace = replace;
        this.fit = fit;
        this.catalog = catalog;
        this.clock = clock;
    }

    record MoveConfigurationInput(String configurationId, int version, @Nullable Integer toVersion, @Nullable Boolean confirm) {}

    /**
     * What is different on the other version.
     *
     * @param changes of what is shown
     * @param givenUp characteristics whose decision cannot hold there
     * @param priceBefore null while invalid or incomplete
     */
    record ConfigurationMove(
            int fromVersion,
            int toVersion,
            List<SelectionChange> changes,
            List<String> givenUp,
            @Nullable Money priceBefore,
            @Nullable Money priceAfter,
            List<String> stepsAdded,
            List<String> stepsRemoved) {}

    /** @param configuration as it is after the request */
    record Moved(Configuration configuration, ConfigurationMove difference) {}

    /** @throws Refused an unknown configuration, another version by now, or nothing in effect to move to */
    Moved move(MoveConfigurationInput input) {
        Versioned<StoredConfiguration> stored = replace.read(input.configurationId(), input.version());
        StoredConfiguration before = stored.value();
        CompiledVersion target = target(input, before);
        Decisions wanted = KnownDecisions.of(before.decisions(), target.version());
        Decisions kept = fit.fitted(
                new Change(before.id() + " moved", target, Decisions.NONE, Decisions.NONE, wanted), OnConflict.KEEP_OLD, List.of("input"));
        StoredConfiguration after = before.movedTo(target.version().version(), kept, clock.instant());
        Configuration shown = configurations.judged(stored);
        Configuration moved = configurations.judged(after, input.version() + 1);
        ConfigurationMove difference = difference(shown, moved, before.decisions(), kept);
        if (!Boolean.TRUE.equals(input.confirm())) {
            return new Moved(shown, difference);
        }
        try {
            configurations.documents().replace(after, stored.version());
        } catch (StaleDocumentException meanwhile) {
            replace.read(input.configurationId(), input.version());
            throw meanwhile;
        }
        return new Moved(moved, difference);
    }

    private CompiledVersion target(MoveConfigurationInput input, StoredConfiguration stored) {
        String line = stored.productLine();
        Integer current = catalog.find(line, null, null).map(compiled -> compiled.version().version()).orElse(null);
        Integer asked = input.toVersion() == null ? current : input.toVersion();
        if (current == null || current == stored.productLineVersion() || !current.equals(asked)) {
            String allowed = current == null ? "none: no version of " + line + " is in effect" : current + ", which is in effect";
            String given = current != null && current == stored.productLineVersion() ? "The configuration stands on version " + current + " already"
                    : "toVersion is " + asked;
            throw new Refused(new InvalidInputError(given + "; allowed is " + allowed + ".",
                    List.of("input", "toVersion"), String.valueOf(asked), String.valueOf(current), null));
        }
        return catalog.find(line, current, null).orElseThrow();
    }

    private static ConfigurationMove difference(Configuration before, Configuration after, Decisions decided, Decisions kept) {
        List<String> givenUp = decided.byCharacteristic().keySet().stream().filter(code -> kept.of(code).isEmpty()).toList();
        List<String> old = steps(before);
        List<String> now = steps(after);
        return new ConfigurationMove(
                before.productLineVersion(),
                after.productLineVersion(),
                Changed.between(before.selections(), after).changes(),
                givenUp,
                price(before),
                price(after),
                now.stream().filter(step -> !old.contains(step)).toList(),
                old.stream().filter(step -> !now.contains(step)).toList());
    }

    private static @Nullable Money price(Configuration configuration) {
        return configuration.price() == null ? null : configuration.price().total();
    }

    private static List<String> steps(Configuration configuration) {
        return configuration.steps() == null ? List.of() : configuration.steps().stream().map(PlannedStep::code).toList();
    }
}
