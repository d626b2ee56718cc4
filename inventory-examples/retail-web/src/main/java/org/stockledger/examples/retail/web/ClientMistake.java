package org.stockledger.examples.retail.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a client asked can not be done, for a reason the shop itself knows. Carries the answer's status and texts. */
public final class ClientMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final @Nullable String field;

    private ClientMistake(HttpStatus status, String code, @Nullable String field, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    /** Answered with 400, naming the field. */
    public static ClientMistake in(String field, String message) {
        return new ClientMistake(HttpStatus.BAD_REQUEST, "invalid", field, message);
    }

    /** Answered with 400. */
    public static ClientMistake malformed(String code, String message) {
        return new ClientMistake(HttpStatus.BAD_REQUEST, code, null, message);
    }

    /** Answered with 404. */
    public static ClientMistake unknown(String message) {
        return new ClientMistake(HttpStatus.NOT_FOUND, "unknown", null, message);
    }

    /** Answered with this status. */
    public static ClientMistake of(HttpStatus status, String code, String message) {
        return new ClientMistake(status, code, null, message);
    }

    HttpStatus status() {
        return status;
    }

    ErrorAnswer answer() {
        return new ErrorAnswer(String.valueOf(getMessage()), code, field, null);
    }
}
