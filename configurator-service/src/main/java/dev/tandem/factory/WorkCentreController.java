package dev.tandem.factory;

import java.util.Collection;
import java.util.Locale;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Work centres as the API shows them. */
@Controller
class WorkCentreController {

    private final Factory factory;

    WorkCentreController(Factory factory) {
        this.factory = factory;
    }

    @QueryMapping
    Collection<WorkCentre> workCentres() {
        return factory.workCentres().values();
    }

    @SchemaMapping
    String name(WorkCentre workCentre, Locale locale) {
        return workCentre.name().in(locale);
    }
}
