package dev.tandem.webclient;

import dev.tandem.security.OpenPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * How long a browser may keep what: a file under {@code /assets/} has its content's hash in its name and never changes; the page that names
 * them is asked for again each time.
 */
@Configuration(proxyBeanMethods = false)
class WebClientConfiguration implements WebMvcConfigurer {

    /** Every address of the web client is answered with its one page, which finds out by itself what to show there. */
    private static final String[] PAGES = {
        "/", "/lines/**", "/configure/**", "/compare", "/shared/**", "/cart", "/checkout", "/orders/**", "/signed-in", "/staff/**", "/studio/**"
    };

    /** Its files beside those with a hash in their name. */
    private static final String[] FILES = {"/index.html", "/favicon.ico", "/favicon.svg", "/manifest.webmanifest", "/robots.txt", "/icons/*"};

    private static final String ASSETS = "/assets/**";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String[] locations;

    WebClientConfiguration(WebProperties web) {
        this.locations = web.getResources().getStaticLocations();
    }

    @Bean
    static OpenPath pages() {
        return OpenPath.toAnyone(PAGES);
    }

    @Bean
    static OpenPath files() {
        return OpenPath.toAnyone(FILES);
    }

    @Bean
    static OpenPath assets() {
        return OpenPath.toAnyone(ASSETS);
    }

    /** Not by forwarding to the file: an answer without a body would then go out before the security headers are on it. */
    @Bean
    RouterFunction<ServerResponse> page(ResourceLoader files) {
        RequestPredicate read = RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD);
        return Arrays.stream(PAGES)
                .map(address -> RouterFunctions.route(read.and(RequestPredicates.path(address)), _ -> page(files, locations)))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static ServerResponse page(ResourceLoader files, String[] locations) {
        return Arrays.stream(locations)
                .map(location -> files.getResource(location + "index.html"))
                .filter(Resource::isReadable)
                .findFirst()
                .map(page -> ServerResponse.ok().contentType(HTML).cacheControl(CacheControl.noCache()).body(page))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    /** A file that was packed when it was built is sent so; everything else is packed as {@code server.compression} says. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler(ASSETS)
                .addResourceLocations(Arrays.stream(locations).map(location -> location + "assets/").toArray(String[]::new))
                .setCacheControl(FOR_EVER)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        files.addResourceHandler(FILES).addResourceLocations(locations).setCacheControl(CacheControl.noCache());
    }
}
