package dev.tandem.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackRedirectTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1:8080/signed-in", "http://localhost:8080/signed-in", "http://localhost/signed-in", "http://127.0.0.1:65535/signed-in"
    })
    void allowsThisMachineUnderItsTwoNamesAtAnyPort(String uri) {
        assertThat(LoopbackRedirect.allows(uri)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {
        "", "http://localhost:8080/", "http://localhost:8080/signed-in\n", "\nhttp://localhost:8080/signed-in", "http://localhostx/signed-in",
        "http://127a0b0c1/signed-in", "http://localhost:8080/signed-in%2f..", "https://localhost/signed-in", "http://user@localhost/signed-in"
    })
    void refusesEverythingElse(String uri) {
        assertThat(LoopbackRedirect.allows(uri)).isFalse();
    }
}
