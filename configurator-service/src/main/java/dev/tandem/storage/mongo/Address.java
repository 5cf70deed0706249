package dev.tandem.storage.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoConfigurationException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import dev.tandem.storage.StoreUnavailableException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and how it is spoken to: a majority of its servers keeps every write, reads come from the primary, and every wait
 * has an end. Times that the URI sets are kept.
 *
 * @param database the URI's, or {@code tandem}
 * @param location the servers and the database, without user, password or options
 */
record Address(MongoClientSettings settings, String database, String location) {

    private static final String DEFAULT_DATABASE = "tandem";
    private static final int CHOOSING_MILLISECONDS = 5_000;
    private static final int CONNECTING_MILLISECONDS = 5_000;
    private static final int ANSWERING_MILLISECONDS = 15_000;
    private static final int MAJORITY_MILLISECONDS = 10_000;

    /** @throws StoreUnavailableException it is no connection URI; the sentence repeats nothing of it, since it may hold a password */
    static Address of(String uri) {
        ConnectionString parsed = parse(uri.strip());
        String database = Objects.requireNonNullElse(parsed.getDatabase(), DEFAULT_DATABASE);
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(parsed)
                .applicationName("tandem")
                .writeConcern(WriteConcern.MAJORITY.withWTimeout(MAJORITY_MILLISECONDS, TimeUnit.MILLISECONDS))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                .retryReads(true)
                .applyToClusterSettings(cluster ->
                        cluster.serverSelectionTimeout(or(parsed.getServerSelectionTimeout(), CHOOSING_MILLISECONDS), TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool ->
                        pool.maxWaitTime(or(parsed.getMaxWaitTime(), CHOOSING_MILLISECONDS), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket
                        .connectTimeout(or(parsed.getConnectTimeout(), CONNECTING_MILLISECONDS), TimeUnit.MILLISECONDS)
                        .readTimeout(or(parsed.getSocketTimeout(), ANSWERING_MILLISECONDS), TimeUnit.MILLISECONDS))
                .build();
        return new Address(settings, database, String.join(", ", parsed.getHosts()) + ", database " + database);
    }

    private static int or(@Nullable Integer given, int ours) {
        return given == null ? ours : given;
    }

    private static ConnectionString parse(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException | MongoConfigurationException _) {
            throw new StoreUnavailableException("tandem.store.uri is no connection URI of a MongoDB that can be resolved, it must look like"
                    + " mongodb://USER:PASSWORD@HOST:27017/tandem?replicaSet=rs0, with special characters of user and password as %XX.");
        }
    }
}
