package dev.tandem.factory;

import java.util.Collection;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reasons for scrap and rework as the API shows them. */
@Controller
class ReasonCodeController {

    private final Factory factory;

    ReasonCodeController(Factory factory) {
        this.factory = factory;
    }

    @QueryMapping
    Collection<ReasonCode> reasonCodes() {
        return factory.reasonCodes().values();
    }
}
