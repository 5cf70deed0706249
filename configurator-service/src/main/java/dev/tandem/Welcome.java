package dev.tandem;

import dev.tandem.storage.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** Says, once the service is ready, where its data lies and where to go next. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final ObjectProvider<Store> store;
    private final ObjectProvider<RegisteredClientRepository> demoClients;
    private final Environment environment;

    Welcome(ObjectProvider<Store> store, ObjectProvider<RegisteredClientRepository> demoClients, Environment environment) {
        this.store = store;
        this.demoClients = demoClients;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context && context.getWebServer() != null) {
            LOG.info("{}", text("http://localhost:" + context.getWebServer().getPort()));
        }
    }

    private String text(String url) {
        return """
                Tandem is ready.
                  shop      %s
                  data      %s
                  API       %s/graphql
                  GraphiQL  %s/graphiql (its page loads parts from esm.sh)
                  tour      bin/tour
                  token     %s"""
                .formatted(shop(url), store.stream().map(Store::location).findFirst().orElse("nowhere"), url, url, token(url));
    }

    private static String shop(String url) {
        return new ClassPathResource("META-INF/resources/index.html").exists() ? url + "/" : "not built into this jar; the API works without it";
    }

    private String token(String url) {
        return demoClients.stream().findAny().isEmpty()
                ? "from " + environment.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri")
                : "curl -s -u planner:demo -d grant_type=client_credentials " + url + "/oauth2/token\n"
                        + "            (demo identities with public secrets, one per role; off once tandem.security.issuer-uri is set)";
    }
}
