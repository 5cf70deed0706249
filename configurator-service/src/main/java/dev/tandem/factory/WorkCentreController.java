package dev.tandem.factory;

import java.util.Collection;
import org.springframework.graphql.data.method.annotation.QueryMapping;
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
}
