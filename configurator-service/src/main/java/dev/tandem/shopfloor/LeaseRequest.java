package dev.tandem.shopfloor;

import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import java.time.Instant;
import java.util.List;

/**
 * What a request for leases was answered with, so that sending it again leases nothing more. Says nothing about who sent it.
 *
 * @param id digest of the idempotency key and whose it is
 */
record LeaseRequest(String id, String bodyHash, List<String> runIds, Instant at) {

    static final String BY_TIME = "at";

    static final DocumentType<LeaseRequest> TYPE =
            new DocumentType<>("leaserequests", LeaseRequest.class, LeaseRequest::id, List.of(Index.on(BY_TIME, LeaseRequest::at)));

    LeaseRequest {
        runIds = List.copyOf(runIds);
    }
}
