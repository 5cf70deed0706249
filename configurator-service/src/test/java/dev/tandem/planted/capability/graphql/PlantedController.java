package dev.tandem.planted.capability.graphql;

import dev.tandem.storage.Store;

/** Planted: a controller that holds a store. Never scanned: it is no bean. */
record PlantedController(Store store) {}
