package dev.tandem.graphql;

import dev.tandem.security.Caller;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds anything by its id, by asking the capability that the id's prefix belongs to. */
@Controller
class NodeController {

    private final Map<String, NodeSource> sources;

    NodeController(ObjectProvider<NodeSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(NodeSource::prefix, Function.identity()));
    }

    @QueryMapping
    @Nullable Object node(@Argument String id, Caller caller) {
        int end = id.indexOf('_');
        NodeSource source = end < 0 ? null : sources.get(id.substring(0, end));
        return source == null ? null : source.find(id, caller).orElse(null);
    }
}
