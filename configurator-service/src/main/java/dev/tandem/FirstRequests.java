package dev.tandem;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Asks the service for a page, a file and a list, one after the other, before it is ready: the classes that every request needs are loaded then. In an executable
 * jar the first requests that load them together can wait for each other for ever: a virtual thread that waits for the jar's lock gives its carrier free (JEP 491),
 * but not while it loads a class, and the one that holds the lock may then find no carrier to go on with.
 */
@Component
class FirstRequests implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRequests.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ApplicationContext context;
    private final Environment environment;

    FirstRequests(ApplicationContext context, Environment environment) {
        this.context = context;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (!inExecutableJar() || !(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        InetAddress address = environment.getProperty("server.address", InetAddress.class, InetAddress.getLoopbackAddress());
        URI service = URI.create("http://" + (address.getAddress().length > 4 ? "[" + address.getHostAddress() + "]" : address.getHostAddress())
                + ":" + web.getWebServer().getPort());
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build()) {
            for (HttpRequest.Builder request : new HttpRequest.Builder[] {
                HttpRequest.newBuilder(service.resolve("/")),
                HttpRequest.newBuilder(service.resolve("/favicon.svg")),
                HttpRequest.newBuilder(service.resolve("/graphql")).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ productLines { edges { node { code name } } } }\"}"))}) {
                int status = client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
                LOG.debug("The first request of its kind was answered {}", status);
            }
        } catch (IOException unheard) {
            // Behind TLS, say. Customers' requests are then the first.
            LOG.debug("The service did not hear itself", unheard);
        }
    }

    private static boolean inExecutableJar() {
        return FirstRequests.class.getProtectionDomain().getCodeSource().getLocation().getProtocol().equals("jar");
    }
}
