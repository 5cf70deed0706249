package dev.tandem.security;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells the web client where to sign in: at this very server, or at the configured issuer. */
@RestController
class ClientSettingsController {

    static final String PATH = "/client-settings.json";

    private final ObjectProvider<ForeignIssuer> foreign;
    private final ObjectProvider<RegisteredClientRepository> embedded;

    ClientSettingsController(ObjectProvider<ForeignIssuer> foreign, ObjectProvider<RegisteredClientRepository> embedded) {
        this.foreign = foreign;
        this.embedded = embedded;
    }

    /** Not found where only the issuer's keys are set: then it is not known where to sign in. */
    @GetMapping(PATH)
    ResponseEntity<ClientSettings> settings() {
        Optional<ClientSettings> settings = embedded.stream().findAny().isPresent()
                ? Optional.of(ownSettings())
                : foreign.stream().map(ForeignIssuer::settings).findFirst();
        return settings.map(found -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ClientSettings ownSettings() {
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return new ClientSettings(here, DemoIdentities.WEB_CLIENT, here + "/oauth2/authorize", here + "/oauth2/token");
    }
}
