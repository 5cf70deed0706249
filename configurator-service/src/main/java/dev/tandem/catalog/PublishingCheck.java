package dev.tandem.catalog;

import dev.tandem.rules.model.ProductLineVersion;
import java.util.List;

/** Something besides the rules themselves that must be in order before a version is published. */
public interface PublishingCheck {

    /** What stands against it. @param path in the version's file */
    record Obstacle(String path, String message) {}

    /** Empty where nothing does. */
    List<Obstacle> obstacles(ProductLineVersion version);
}
