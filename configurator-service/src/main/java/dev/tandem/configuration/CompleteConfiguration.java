package dev.tandem.configuration;

import dev.tandem.factory.Factory;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.Completion;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Objective;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.TextCharacteristic;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Decides everything that is open, as well as it can be by an objective. */
@Component
final class CompleteConfiguration {

    private final Configurations configurations;
    private final ReplaceConfiguration replace;
    private final OpenGuides guides;
    private final Factory factory;
    private final Clock clock;

    CompleteConfiguration(Configurations configurations, ReplaceConfiguration replace, OpenGuides guides, Factory factory, Clock clock) {
        this.configurations = configurations;
        this.replace = replace;
        this.guides = guides;
        this.factory = factory;
        this.clock = clock;
    }

    record CompleteConfigurationInput(String configurationId, int version, Objective objective) {}

    /** Personal facts and texts stay as they are. @throws Refused an unknown configuration, or another version by now */
    Changed complete(CompleteConfigurationInput input) {
        AtomicReference<Completion> found = new AtomicReference<>();
        Changed changed = replace.replace(input.configurationId(), input.version(), stored -> {
            CompiledVersion line = configurations.pinned(stored);
            Completion completion =
                    guides.ask(stored.id(), line, guide -> guide.complete(stored.decisions(), input.objective(), factory.carbon().electricity()));
            found.set(completion);
            return stored.changed(decided(line, stored.decisions(), completion), clock.instant());
        });
        Completion completion = found.get();
        return changed.finished(new dev.tandem.configuration.Completion(
                input.objective(), completion.value(), completion.bound(), completion.proven()));
    }

    private static Decisions decided(CompiledVersion line, Decisions decisions, Completion completion) {
        Decisions all = decisions;
        for (Characteristic characteristic : line.version().characteristics()) {
            if (!characteristic.personal() && !(characteristic instanceof TextCharacteristic)) {
                Decisions before = all;
                all = completion
                        .shown()
                        .of(characteristic.code())
                        .map(value -> before.with(characteristic.code(), new Decision.Exactly(value)))
                        .orElse(before);
            }
        }
        return all;
    }
}
