package dev.tandem.production;

import dev.tandem.storage.Query.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Work orders as lines of a file: one JSON object each, its names and values those of the API. */
@Component
public class WorkOrderLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FindWorkOrders workOrders;

    WorkOrderLines(FindWorkOrders workOrders) {
        this.workOrders = workOrders;
    }

    /** A work order's line, without its end, and where the work order stands in the order of numbers. */
    public record Line(String json, String number, String id) {}

    /**
     * The lines of the work orders that a filter lets through, by number.
     *
     * @param after the place of the last one before, or null for the beginning
     * @param limit at most this many, 1 to 1,000
     * @param language of names for people
     */
    public List<Line> page(WorkOrderFilter filter, @Nullable Place after, int limit, Locale language) {
        return workOrders.page(filter, after, limit).stream()
                .map(view -> new Line(JSON.writeValueAsString(workOrder(view, language)), view.number(), view.id()))
                .toList();
    }

    private static Map<String, @Nullable Object> workOrder(WorkOrderView view, Locale language) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", view.id());
        fields.put("version", view.version());
        fields.put("number", view.number());
        fields.put("site", view.site());
        fields.put("productLine", view.productLine());
        fields.put("quantity", view.quantity());
        fields.put("priority", view.priority());
        fields.put("state", view.state().name());
        fields.put("promisedAt", text(view.promisedAt()));
        fields.put("steps", view.steps().stream().map(step -> step(step, language)).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> step(StepView step, Locale language) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", step.getId());
        fields.put("code", step.getCode());
        fields.put("kind", step.getKind().name());
        fields.put("name", step.getName().in(language));
        fields.put("state", step.getState().name());
        fields.put("capability", step.getCapability());
        fields.put("plannedWorkCentre", Map.of("code", step.of().step().workCentre()));
        fields.put("after", step.getAfter().stream().map(before -> Map.of("id", before.getId())).toList());
        fields.put("quantity", step.getQuantity());
        fields.put("quantityReady", step.getQuantityReady());
        fields.put("quantityStarted", step.getQuantityStarted());
        fields.put("quantityGood", step.getQuantityGood());
        fields.put("quantityScrap", step.getQuantityScrap());
        fields.put("quantityRework", step.getQuantityRework());
        fields.put("quantitySetAside", step.getQuantitySetAside());
        fields.put("plannedStart", text(step.getPlannedStart()));
        fields.put("plannedEnd", text(step.getPlannedEnd()));
        fields.put("startedAt", text(step.getStartedAt()));
        fields.put("endedAt", text(step.getEndedAt()));
        fields.put("duration", text(step.getDuration()));
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
