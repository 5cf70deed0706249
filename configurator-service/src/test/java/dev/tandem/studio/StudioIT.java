package dev.tandem.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A designer writes a line and changes a rule, a reviewer publishes, a customer meets it: all of it over GraphQL. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.store.file=target/studio/${random.uuid}.db", "tandem.security.key-file=target/tokens.key"})
class StudioIT {

    private static final String DRAFT = "{ draft { id version state productLine mistakes { path line column message didYouMean } published { version from } } userErrors { code message path"
            + " ... on StaleDraftError { currentVersion changes { by kind differences { path from to } } } ... on DraftMistakesError { mistakes { path } } } }";

    @LocalServerPort
    private int port;

    private Edge edge;
    private String designer;
    private String reviewer;
    private final String code = "CUP_" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void connect() {
        edge = new Edge(port);
        designer = edge.token("designer");
        reviewer = edge.token("reviewer");
    }

    private JsonNode send(String token, String mutation, Map<String, ?> input, String result) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        JsonNode answer = edge.ask(token, "mutation($input: " + type + ") { " + mutation + "(input: $input) " + result + " }", Map.of("input", input));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/" + mutation);
    }

    private JsonNode draft(String token, String mutation, Map<String, ?> input) {
        JsonNode payload = send(token, mutation, input, DRAFT);
        assertThat(payload.get("userErrors").isEmpty()).as(payload.toString()).isTrue();
        return payload.get("draft");
    }

    private static Map<String, Object> of(JsonNode draft, Object... more) {
        Map<String, Object> input = new LinkedHashMap<>(Map.of("draftId", draft.get("id").asString(), "version", draft.get("version").asInt()));
        for (int i = 0; i < more.length; i += 2) {
            input.put((String) more[i], more[i + 1]);
        }
        return input;
    }

    private JsonNode created(Map<String, ?> from) {
        return draft(designer, "createDraft", Map.of("idempotencyKey", UUID.randomUUID().toString(), "from", from));
    }

    private JsonNode published(JsonNode draft) {
        JsonNode submitted = draft(designer, "submitDraft", of(draft));
        return draft(reviewer, "publishDraft", of(draft(reviewer, "approveDraft", of(submitted))));
    }

    private JsonNode started() {
        JsonNode payload = send(edge.token("customer"), "startConfiguration", Map.of("idempotencyKey", UUID.randomUUID().toString(), "productLine", code),
                "{ configuration { id version productLine { version } price { total { amount } } } userErrors { message } }");
        assertThat(payload.get("userErrors").isEmpty()).as(payload.toString()).isTrue();
        return payload.get("configuration");
    }

    @Test
    void aChangedRuleReachesTheCustomer() {
        published(created(Map.of("file", Map.of("name", "cup.yaml", "file", CupLine.of(code)))));
        JsonNode before = started();
        assertThat(before.at("/price/total/amount").asString()).isEqualTo("12.00");

        JsonNode draft = created(Map.of("version", Map.of("productLine", code)));
        JsonNode broken = draft(designer, "changeDraft", of(draft, "reason", "a dearer base", "changes", List.of(
                Map.of("set", Map.of("path", "prices.BASE.amount", "yaml", "15")),
                Map.of("write", Map.of("path", "constraints.C01.forbid", "text", "size = LARG")))));
        assertThat(broken.get("mistakes")).hasSize(1);
        assertThat(broken.at("/mistakes/0/path").asString()).isEqualTo("constraints.C01.forbid");
        assertThat(broken.at("/mistakes/0/didYouMean/0").asString()).isEqualTo("LARGE");

        JsonNode stale = send(designer, "changeDraft", of(draft, "changes", List.of(Map.of("remove", Map.of("path", "prices.SIZE")))), DRAFT);
        assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
        assertThat(stale.at("/userErrors/0/changes/0/differences/0/path").asString()).isEqualTo("constraints.C01.forbid");
        assertThat(send(designer, "submitDraft", of(broken), DRAFT).at("/userErrors/0/code").asString()).isEqualTo("DRAFT_MISTAKES");

        JsonNode mended = draft(designer, "changeDraft", of(broken, "changes", List.of(
                Map.of("write", Map.of("path", "constraints.C01.forbid", "text", "size = LARGE")),
                Map.of("write", Map.of("path", "examples[0].price", "text", "15")))));
        assertThat(mended.get("mistakes").isEmpty()).as(mended.toString()).isTrue();
        JsonNode published = published(mended);
        assertThat(published.at("/published/version").asInt()).isEqualTo(2);

        assertThat(started().at("/price/total/amount").asString()).isEqualTo("15.00");
        JsonNode old = edge.ask(null, "query($id: ID!) { configuration(id: $id) { productLine { version } price { total { amount } } } }",
                Map.of("id", before.get("id").asString()));
        assertThat(old.at("/data/configuration/productLine/version").asInt()).as("who configures stays on the version begun with").isEqualTo(1);
        assertThat(old.at("/data/configuration/price/total/amount").asString()).isEqualTo("12.00");

        String move = "{ configuration { version productLine { version } } difference { fromVersion toVersion priceBefore { amount } priceAfter { amount } } userErrors { message } }";
        Map<String, Object> asked = Map.of("configurationId", before.get("id").asString(), "version", before.get("version").asInt());
        JsonNode shown = send(edge.token("customer"), "moveConfiguration", asked, move);
        assertThat(shown.at("/difference/priceBefore/amount").asString() + ">" + shown.at("/difference/priceAfter/amount").asString()).isEqualTo("12.00>15.00");
        assertThat(shown.at("/configuration/productLine/version").asInt()).as("only shown").isEqualTo(1);
        Map<String, Object> confirmed = new LinkedHashMap<>(asked);
        confirmed.putAll(Map.of("toVersion", 2, "confirm", true));
        assertThat(send(edge.token("customer"), "moveConfiguration", confirmed, move).at("/configuration/productLine/version").asInt()).isEqualTo(2);

        JsonNode offers = send(reviewer, "rollBack", Map.of("productLine", code, "inEffect", 2, "to", 1, "reason", "too dear"), "{ offers { version kind } userErrors { message } }");
        assertThat(offers.get("offers")).hasSize(3);
        assertThat(started().at("/price/total/amount").asString()).isEqualTo("12.00");

        JsonNode history = edge.ask(designer, "query($id: ID!) { draft(id: $id) { history(first: 3) { edges { node { number kind by reason } } pageInfo { hasNextPage } }"
                + " piece(path: \"prices.BASE\") keys(path: \"prices\") base { version file } differencesFromBase { path from to } } }", Map.of("id", draft.get("id").asString()));
        assertThat(history.at("/data/draft/history/edges").findValuesAsString("kind")).containsExactly("PUBLISHED", "APPROVED", "SUBMITTED");
        assertThat(history.at("/data/draft/history/edges/1/node/by").asString()).isEqualTo("reviewer");
        assertThat(history.at("/data/draft/piece").asString()).isEqualTo("{label: {en: Base, de: Grundpreis}, amount: 15}");
        assertThat(history.at("/data/draft/base/file").asString()).contains("{label: {en: Base, de: Grundpreis}, amount: 12}");
        assertThat(history.at("/data/draft/differencesFromBase").findValuesAsString("path")).contains("prices.BASE.amount");
    }

    @Test
    void nobodyElseSeesOrTouchesADraft() {
        JsonNode draft = created(Map.of("nothing", Map.of("code", code, "nameEn", "Cup", "nameDe", "Tasse", "currency", "EUR")));
        String id = draft.get("id").asString();
        for (String role : List.of("customer", "planner", "craftsperson", "machine", "admin")) {
            String token = edge.token(role);
            JsonNode seen = edge.ask(token, "query($id: ID!) { draft(id: $id) { file } }", Map.of("id", id));
            assertThat(seen.at("/errors/0/extensions/code").asString()).as(role).isEqualTo("FORBIDDEN");
            assertThat(edge.ask(token, "{ drafts { edges { node { id } } } }").at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
            assertThat(edge.ask(token, "query($id: ID!) { node(id: $id) { id } }", Map.of("id", id)).at("/data/node").isNull()).isTrue();
            JsonNode published = edge.ask(token, "mutation($id: ID!) { publishDraft(input: {draftId: $id, version: 1}) { draft { id } } }", Map.of("id", id));
            assertThat(published.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        }
        assertThat(edge.ask(null, "query($id: ID!) { draft(id: $id) { file } }", Map.of("id", id)).at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHORIZED");
        JsonNode alone = edge.ask(designer, "mutation($id: ID!) { approveDraft(input: {draftId: $id, version: 1}) { draft { id } } }", Map.of("id", id));
        assertThat(alone.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(edge.ask(null, "query($c: String!) { productLine(code: $c) { code } }", Map.of("c", code)).at("/data/productLine").isNull()).isTrue();
    }

    @Test
    void tellsWhatADraftMeansAndTakesTables() {
        published(created(Map.of("file", Map.of("name", "cup.yaml", "file", CupLine.of(code)))));
        JsonNode draft = created(Map.of("version", Map.of("productLine", code)));
        JsonNode dead = draft(designer, "changeDraft", of(draft, "changes", List.of(Map.of("set", Map.of("path", "constraints.C02",
                "yaml", "{severity: ERROR, forbid: size = LARGE, because: {en: Never., de: Nie.}}")))));
        JsonNode table = send(designer, "importTable", of(dead, "path", "prices", "csv", "key,label.en,label.de,amount,ofValues\r\nBASE,Base,Grundpreis,14,\r\nSIZE,,,,prise\r\n"),
                "{ draft { id version table(path: \"prices\") } cells { row column didYouMean } userErrors { message } }");
        assertThat(table.get("userErrors").isEmpty()).as(table.toString()).isTrue();
        assertThat(table.at("/cells/0/row").asInt() + " " + table.at("/cells/0/column").asString() + " " + table.at("/cells/0/didYouMean/0").asString()).isEqualTo("3 ofValues price");
        JsonNode mended = draft(designer, "changeDraft", of(table.get("draft"), "changes", List.of(Map.of("write", Map.of("path", "prices.SIZE.ofValues", "text", "price")))));
        String question = "query($id: ID!) { draft(id: $id) { analysis { findings { kind gravity path line text witness { characteristic code } related } undecided { kind path } }"
                + " exampleReport { mutants mutantsCaught unnoticed { path before after shown { characteristic code } } constraints { constraint firing holding }"
                + " proposals { constraint firing selections { characteristic code } } }"
                + " difference { same becameInvalid { causes witness { characteristic code } } becameValid { causes } prices { before { amount } after { amount } } steps { step change }"
                + " remarks { constraint change } structure { path added text } undecided }"
                + " numbers { valid { atLeast atMost } effects { constraint without { atLeast atMost } } } } }";
        JsonNode told = edge.ask(designer, question, Map.of("id", mended.get("id").asString()));
        assertThat(told.has("errors")).as(told.toString()).isFalse();
        JsonNode analysed = told.at("/data/draft");
        assertThat(analysed.at("/analysis/findings").valueStream().map(one -> one.get("kind").asString() + " " + one.get("path").asString()))
                .as(told.toString()).contains("DEAD_VALUE characteristics.size.choice.values.LARGE");
        assertThat(analysed.at("/difference/becameInvalid/0/causes/0").asString()).startsWith("constraints.C02");
        assertThat(analysed.at("/difference/prices/0/after/amount").asString()).isEqualTo("14.00");
        assertThat(analysed.at("/difference/same").asBoolean()).isFalse();
        assertThat(analysed.at("/numbers/valid/atMost").asString() + " " + analysed.at("/numbers/effects")).isEqualTo(
                "2 [{\"constraint\":\"C02\",\"without\":{\"atLeast\":\"4\",\"atMost\":\"4\"}}]");
        JsonNode all = edge.ask(designer, "{ drafts { edges { node { analysis { undecided { kind } } } } } }");
        assertThat(all.at("/errors/0/extensions/code").asString()).as("what takes seconds is asked of one draft").isEqualTo("INVALID_INPUT");
    }

    @Test
    void triesADraftAsACustomerWould() {
        JsonNode draft = created(Map.of("file", Map.of("name", "cup.yaml", "file", CupLine.of(code))));
        JsonNode strict = draft(designer, "changeDraft", of(draft, "changes", List.of(Map.of("set", Map.of("path", "constraints.C02",
                "yaml", "{severity: ERROR, forbid: size = LARGE and handle = NONE, because: {en: It would slip., de: Sie rutscht.}}")))));
        String question = "query($id: ID!, $decisions: [SelectionInput!], $wanted: [SelectionInput!]) { draft(id: $id) { trial(decisions: $decisions, wanted: $wanted) {"
                + " productLine { code characteristics { code label } } shown { selections { characteristic code origin } complete verdict { valid violations { message } }"
                + " price { total { amount } } steps { code } guidance { characteristic values { code state priceDelta { amount } } } }"
                + " userErrors { code path ... on ConflictError { conflict { message constraints { id } } repairs { changes { characteristic to { code } } } } } } } }";
        Map<String, Object> large = Map.of("characteristic", "size", "value", Map.of("code", "LARGE"));
        Map<String, Object> none = Map.of("characteristic", "handle", "value", Map.of("code", "NONE"));
        String id = strict.get("id").asString();
        JsonNode fits = edge.ask(reviewer, question, Map.of("id", id, "wanted", List.of(large))).at("/data/draft/trial");
        assertThat(fits.at("/userErrors").isEmpty()).as(fits.toString()).isTrue();
        assertThat(fits.at("/shown/price/total/amount").asString()).isEqualTo("14.00");
        assertThat(fits.at("/shown/verdict/violations/0/message").asString()).isEqualTo("It is large.");
        assertThat(fits.at("/shown/guidance/1/values").valueStream().map(one -> one.get("code").asString() + " " + one.get("state").asString()))
                .containsExactly("ROUND IMPLIED", "NONE EXCLUDED");
        assertThat(fits.at("/productLine/characteristics/0/label").asString()).isEqualTo("Size");
        JsonNode refused = edge.ask(designer, question, Map.of("id", id, "decisions", List.of(large), "wanted", List.of(none))).at("/data/draft/trial");
        assertThat(refused.get("shown").isNull()).as(refused.toString()).isTrue();
        assertThat(refused.at("/userErrors/0/conflict/constraints/0/id").asString() + " " + refused.at("/userErrors/0/conflict/message").asString())
                .isEqualTo("C02 It would slip.");
        assertThat(edge.ask(edge.token("customer"), question, Map.of("id", id)).at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    @Test
    void laysTwoVersionsBesideEachOther() {
        published(created(Map.of("file", Map.of("name", "cup.yaml", "file", CupLine.of(code)))));
        JsonNode draft = draft(designer, "changeDraft", of(created(Map.of("version", Map.of("productLine", code))), "changes",
                List.of(Map.of("set", Map.of("path", "prices.BASE.amount", "yaml", "15")))));
        String question = "query($from: ComparedInput!, $to: ComparedInput!) { comparison(from: $from, to: $to) { before after differences { path from to }"
                + " meaning { same prices { before { amount } after { amount } } } } }";
        Map<String, Object> first = Map.of("version", Map.of("productLine", code, "version", 1));
        JsonNode compared = edge.ask(reviewer, question, Map.of("from", first, "to", Map.of("draftId", draft.get("id").asString()))).at("/data/comparison");
        assertThat(compared.at("/before").asString()).contains("amount: 12}");
        assertThat(compared.at("/after").asString()).contains("amount: 15}");
        assertThat(compared.at("/differences/0/path").asString()).isEqualTo("prices.BASE.amount");
        assertThat(compared.at("/meaning/prices/0/before/amount").asString() + ">" + compared.at("/meaning/prices/0/after/amount").asString()).isEqualTo("12.00>15.00");
        assertThat(edge.ask(reviewer, question, Map.of("from", first, "to", Map.of("version", Map.of("productLine", "VELO")))).at("/errors/0/extensions/code").asString())
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void takesAFileOfMoreThanATextsLength() {
        String file = CupLine.of(code) + "# " + "x".repeat(50_000) + "\n";
        JsonNode draft = created(Map.of("file", Map.of("name", "large.yaml", "file", file)));
        assertThat(draft.get("mistakes").isEmpty()).as(draft.toString()).isTrue();
    }
}
