package dev.tandem.proof;

import dev.tandem.graphql.EdgeFields;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test against one started service whose spans are kept and which has fields that fail. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Import({EdgeFields.class, KeptSpans.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.store.file=target/watched/${random.uuid}.db",
            "tandem.security.key-file=target/tokens.key",
            "spring.graphql.schema.additional-files=classpath:edge/edge.graphqls",
            "management.opentelemetry.tracing.export.schedule-delay=50ms"
        })
@interface WatchedService {}
