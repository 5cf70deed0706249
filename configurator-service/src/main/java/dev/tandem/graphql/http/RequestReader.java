package dev.tandem.graphql.http;

import dev.tandem.graphql.ErrorCode;
import dev.tandem.graphql.request.Bounds;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the GraphQL request out of an HTTP request: a JSON body of at most 1 MB, or the parameters of a URL for queries. */
final class RequestReader {

    /** Bytes of a request's body. */
    static final int MAX_BODY = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private RequestReader() {}

    /** @throws HttpRefusal the body is too large, of another media type, or no GraphQL request */
    static RequestBody fromBody(ServerRequest request) throws HttpRefusal, IOException {
        requireJson(request);
        byte[] body = bounded(request);
        if (body.length == 0) {
            throw HttpRefusal.badRequest("The body is empty; it must be a JSON object with the parameter 'query'.");
        }
        Object json = parsed("body", body);
        if (json instanceof Map<?, ?> parameters) {
            return RequestBody.of(parameters);
        }
        throw HttpRefusal.badRequest("The body must be one JSON object; several operations at once are not answered.");
    }

    /** @throws HttpRefusal a parameter cannot be read, or it is more than a query */
    static RequestBody fromUrl(ServerRequest request) throws HttpRefusal {
        Map<String, Object> parameters = new LinkedHashMap<>();
        request.param("query").ifPresent(query -> parameters.put("query", query));
        request.param("operationName").filter(name -> !name.isEmpty()).ifPresent(name -> parameters.put("operationName", name));
        for (String name : new String[] {"variables", "extensions"}) {
            String text = request.param(name).orElse("");
            if (!text.isBlank()) {
                parameters.put(name, parsed(name, text.getBytes(StandardCharsets.UTF_8)));
            }
        }
        RequestBody body = RequestBody.of(parameters);
        if (changesSomething(body)) {
            throw new HttpRefusal(
                    HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.BAD_REQUEST, "GET is for queries; send mutations by POST.");
        }
        return body;
    }

    private static void requireJson(ServerRequest request) throws HttpRefusal {
        Optional<MediaType> type;
        try {
            type = request.headers().contentType();
        } catch (InvalidMediaTypeException e) {
            throw HttpRefusal.badRequest("The Content-Type header cannot be read.");
        }
        boolean json = type.isPresent()
                && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type.get())
                && (type.get().getCharset() == null || StandardCharsets.UTF_8.equals(type.get().getCharset()));
        if (!json) {
            throw new HttpRefusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, ErrorCode.BAD_REQUEST, "The body must be application/json in UTF-8.");
        }
    }

    private static byte[] bounded(ServerRequest request) throws HttpRefusal, IOException {
        InputStream body = request.servletRequest().getInputStream();
        boolean announcedTooLarge = request.servletRequest().getContentLengthLong() > MAX_BODY;
        byte[] read = announcedTooLarge ? new byte[0] : body.readNBytes(MAX_BODY + 1);
        if (announcedTooLarge || read.length > MAX_BODY) {
            throw new HttpRefusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    ErrorCode.TOO_LARGE,
                    "The body is larger than the " + MAX_BODY + " bytes allowed.");
        }
        return read;
    }

    private static @Nullable Object parsed(String what, byte[] json) throws HttpRefusal {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
            throw HttpRefusal.badRequest("The " + what + " cannot be read as JSON" + where + ".");
        }
    }

    /** What cannot be parsed changes nothing and is left for the engine to explain. */
    private static boolean changesSomething(RequestBody body) {
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                            .document(body.query())
                            .parserOptions(Bounds.PARSER)
                            .build())
                    .getDefinitionsOfType(OperationDefinition.class).stream()
                    .filter(operation -> body.operationName() == null || body.operationName().equals(operation.getName()))
                    .anyMatch(operation -> operation.getOperation() == OperationDefinition.Operation.MUTATION);
        } catch (InvalidSyntaxException | NumberFormatException e) {
            return false;
        }
    }
}
