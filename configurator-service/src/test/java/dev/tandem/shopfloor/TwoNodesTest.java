package dev.tandem.shopfloor;

import dev.tandem.storage.SharedStore;
import dev.tandem.storage.TestStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** On the embedded store, which two slices of this process take for shared. */
class TwoNodesTest extends TwoNodesContract {

    @TempDir
    private Path folder;

    @Override
    protected List<Floor> nodes() {
        TestStore store = TestStore.in(folder);
        TestStore shared = new TestStore(new SharedStore(store.store()), store.outbox(), store::close);
        return Floor.two(shared, new TestStore(shared.store(), store.outbox(), () -> {}));
    }
}
