package dev.tandem.storage.mongo;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** All that an adapter promises, on a real MongoDB, a replica set of one. With {@code -Dtandem.docker=required} it fails without Docker. */
@EnabledIf(value = "dockerAnswersOrMust", disabledReason = "Docker does not answer; -Dtandem.docker=required makes this a failure")
class MongoContainerIT {

    private static MongoDBContainer mongo;

    static boolean dockerAnswersOrMust() {
        return "required".equals(System.getProperty("tandem.docker")) || DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    static void start() {
        mongo = new MongoDBContainer("mongo:8").withReplicaSet();
        mongo.start();
    }

    @AfterAll
    static void stop() {
        mongo.stop();
    }

    private static String fresh() {
        return mongo.getReplicaSetUrl("test-" + UUID.randomUUID());
    }

    @Nested
    class Documents extends MongoDocumentsContract {

        @Override
        protected String newDatabase() {
            return fresh();
        }
    }

    @Nested
    class ChangeFeed extends MongoChangesContract {

        @Override
        protected String newDatabase() {
            return fresh();
        }
    }

    @Nested
    class Sharing extends MongoSharingContract {

        @Override
        protected String newDatabase() {
            return fresh();
        }
    }

    @Nested
    class Relay extends MongoRelayContract {

        @Override
        protected String newDatabase() {
            return fresh();
        }
    }

    @Nested
    class LateChanges extends LateChangesContract {

        @Override
        protected String newDatabase() {
            return fresh();
        }
    }

    @Nested
    class TwoNodes extends TwoNodesContract {

        @Override
        protected String newDatabase() {
            return fresh();
        }
    }
}
