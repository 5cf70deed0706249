package dev.tandem.configuration;

import java.util.List;
import java.util.Set;

/** What configuring needs to know of ordering: what somebody ordered is not forgotten. Answered by ordering. */
public interface OrderedConfigurations {

    /** Those of these configurations that stand in an order. */
    Set<String> among(List<String> configurationIds);
}
