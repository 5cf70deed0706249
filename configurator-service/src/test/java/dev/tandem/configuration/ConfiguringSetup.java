package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.catalog.ShippedLines;
import dev.tandem.configuration.ChangeConfiguration.ChangeConfigurationInput;
import dev.tandem.configuration.SelectionInput.MembersInput;
import dev.tandem.configuration.SelectionInput.SelectionValueInput;
import dev.tandem.configuration.StartConfiguration.StartConfigurationInput;
import dev.tandem.factory.DemoFactory;
import dev.tandem.factory.Factory;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.TextCharacteristic;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.storage.Store;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Configuring without Spring, over a real store and the shipped product lines. */
public final class ConfiguringSetup {

    public static final Caller ADA = new Caller("ada", Set.of(Role.CUSTOMER));
    public static final Caller GUEST = new Caller("guest", Set.of());

    public final Catalog catalog = ShippedLines.catalog();
    public final Configurations configurations;
    final SharedConfigurations shared;
    final ShareConfiguration share;
    final StartConfiguration start;
    final ChangeConfiguration change;
    final CheckConfiguration check;
    final ExplainValue explain;
    final ApplyRepair repair;
    final CompleteConfiguration complete;
    final UndoChange undo;
    final ReadGuidance guidance;

    public ConfiguringSetup(Store store, Clock clock) {
        this(store, clock, 100);
    }

    /** @param open how many guides are kept */
    ConfiguringSetup(Store store, Clock clock, int open) {
        Factory factory = DemoFactory.werkhof();
        Judge judge = new Judge(factory);
        OpenGuides guides = new OpenGuides(catalog, new SimpleMeterRegistry(), open, Duration.ofMinutes(1));
        configurations = new Configurations(store, catalog, judge, guides);
        ReplaceConfiguration replace = new ReplaceConfiguration(configurations);
        FitDecisions fit = new FitDecisions(guides, new TellConflicts(factory));
        shared = new SharedConfigurations(store, catalog, judge);
        share = new ShareConfiguration(configurations, shared, replace, clock);
        start = new StartConfiguration(configurations, shared, catalog, fit, clock);
        change = new ChangeConfiguration(configurations, replace, fit, clock);
        check = new CheckConfiguration(catalog, judge);
        explain = new ExplainValue(configurations, fit);
        repair = new ApplyRepair(configurations, replace, fit, clock);
        complete = new CompleteConfiguration(configurations, replace, guides, factory, clock);
        undo = new UndoChange(replace, clock);
        guidance = new ReadGuidance(catalog, guides, factory);
    }

    /** Configures versions that nobody offers. */
    public static TryVersion tries() {
        Factory factory = DemoFactory.werkhof();
        return new TryVersion(new Judge(factory), new TellConflicts(factory), factory, Duration.ofMinutes(1));
    }

    /** A new configuration; values as in {@link #select}. */
    public Configuration start(String line, Map<String, ?> selections) {
        return start.start(
                        new StartConfigurationInput(UUID.randomUUID().toString(), line, null, select(line, selections), null), ADA)
                .configuration();
    }

    /** The same configuration with more decided. */
    public Configuration change(Configuration configuration, Map<String, ?> set, String... clear) {
        return change.change(new ChangeConfigurationInput(
                        configuration.id(),
                        configuration.version(),
                        select(configuration.productLine(), set),
                        List.of(clear),
                        null))
                .configuration();
    }

    /** Selections by characteristic: a text is a code, or a text where the characteristic is one; a list is codes; else a number or members. */
    public List<SelectionInput> select(String line, Map<String, ?> selections) {
        return selections.entrySet().stream()
                .map(entry -> new SelectionInput(entry.getKey(), value(line, entry.getKey(), entry.getValue())))
                .toList();
    }

    private SelectionValueInput value(String line, String code, Object value) {
        @Nullable Characteristic characteristic = catalog.find(line, null, null).orElseThrow().version().characteristics().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
        return switch (value) {
            case String text when characteristic instanceof TextCharacteristic -> new SelectionValueInput(null, null, null, null, text);
            case String text -> new SelectionValueInput(text, null, null, null, null);
            case List<?> codes -> new SelectionValueInput(null, codes.stream().map(String::valueOf).toList(), null, null, null);
            case MembersInput members -> new SelectionValueInput(null, null, members, null, null);
            default -> new SelectionValueInput(null, null, null, new BigDecimal(value.toString()), null);
        };
    }
}
