package dev.tandem.graphql.http;

import dev.tandem.graphql.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.function.ServerRequest;

/** The media types that answers come in, and which of them a caller accepts. */
enum AnswerType {
    /** For callers that say nothing, or that they take anything. */
    JSON("application/json"),
    /** For callers that know the specification: the status code tells whether the request was executed. */
    GRAPHQL_JSON("application/graphql-response+json"),
    /** For subscriptions. */
    EVENTS("text/event-stream");

    private final MediaType type;

    AnswerType(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    MediaType type() {
        return type;
    }

    /** @throws HttpRefusal none of them is accepted, or the header cannot be read */
    static AnswerType acceptedBy(ServerRequest request) throws HttpRefusal {
        List<MediaType> accepted;
        try {
            accepted = new ArrayList<>(request.headers().accept());
        } catch (InvalidMediaTypeException e) {
            throw HttpRefusal.badRequest("The Accept header cannot be read.");
        }
        if (accepted.isEmpty()) {
            return JSON;
        }
        accepted.removeIf(range -> range.getQualityValue() == 0);
        accepted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
        for (MediaType range : accepted) {
            for (AnswerType answer : values()) {
                if (range.includes(answer.type)) {
                    return answer;
                }
            }
        }
        throw new HttpRefusal(
                HttpStatus.NOT_ACCEPTABLE,
                ErrorCode.BAD_REQUEST,
                "Answers come as " + MimeTypeUtils.toString(List.of(JSON.type, GRAPHQL_JSON.type, EVENTS.type)) + ".");
    }
}
