package dev.tandem.graphql.http;

import dev.tandem.graphql.ErrorCode;
import org.springframework.http.HttpStatus;

/** An HTTP request that is not executed, with the status and the words that say why. */
final class HttpRefusal extends Exception {

    private final transient HttpStatus status;
    private final ErrorCode code;

    HttpRefusal(HttpStatus status, ErrorCode code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static HttpRefusal badRequest(String message) {
        return new HttpRefusal(HttpStatus.BAD_REQUEST, ErrorCode.BAD_REQUEST, message);
    }

    HttpStatus status() {
        return status;
    }

    ErrorCode code() {
        return code;
    }
}
