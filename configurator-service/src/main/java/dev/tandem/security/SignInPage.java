package dev.tandem.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which a demo user signs in, in English or German. */
@RestController
@Conditional(NoIssuerSet.class)
class SignInPage {

    static final String PATH = "/login";

    private static final Map<String, String> ENGLISH = Map.of(
            "lang", "en",
            "title", "Sign in to Tandem",
            "demo", "This is the demo: each role has a user of its name, and every password is “demo”.",
            "user", "User name",
            "password", "Password",
            "submit", "Sign in",
            "shop", "Back to the shop",
            "wrong", "There is no demo user with this name and password.");
    private static final Map<String, String> GERMAN = Map.of(
            "lang", "de",
            "title", "Bei Tandem anmelden",
            "demo", "Dies ist die Demo: Zu jeder Rolle gibt es jemanden mit ihrem Namen, und jedes Passwort ist „demo“.",
            "user", "Name",
            "password", "Passwort",
            "submit", "Anmelden",
            "shop", "Zurück zum Laden",
            "wrong", "In der Demo gibt es niemanden mit diesem Namen und Passwort.");

    private final String page;

    SignInPage() {
        try {
            page = new ClassPathResource("sign-in.html", SignInPage.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request, CsrfToken token, Locale locale) {
        Map<String, String> words = locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
        String written = page;
        for (Map.Entry<String, String> word : words.entrySet()) {
            written = written.replace("{" + word.getKey() + "}", HtmlUtils.htmlEscape(word.getValue()));
        }
        boolean wrong = request.getParameter("error") != null;
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Language", words.get("lang"))
                .body(written.replace("{hidden}", wrong ? "" : "hidden")
                        .replace("{described}", wrong ? "aria-invalid=\"true\" aria-describedby=\"wrong\"" : "")
                        .replace("{users}", users())
                        .replace("{csrf}", HtmlUtils.htmlEscape(token.getToken())));
    }

    private static String users() {
        return Arrays.stream(Role.values())
                .map(role -> "<option value=\"" + role.name().toLowerCase(Locale.ROOT) + "\"></option>")
                .collect(Collectors.joining());
    }
}
