package org.stockledger.examples.retail.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.RefusedException;
import tools.jackson.databind.json.JsonMapper;

/** Every error leaves as JSON; none with a word of SQL, and none as a 500 where the client was wrong. */
@RestControllerAdvice
public class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final JsonMapper json;

    Errors(JsonMapper json) {
        this.json = json;
    }

    /** Writes an error from outside the controllers. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String text)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(json.writeValueAsString(new ErrorAnswer(text, code, null, null).at(request.getRequestURI())));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(ClientMistake mistake, HttpServletRequest request) {
        return answer(mistake.status(), mistake.answer(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(InvalidInputException invalid, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, LedgerAnswers.of(invalid), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(RefusedException no, HttpServletRequest request) {
        return answer(LedgerAnswers.status(no.refusal()), LedgerAnswers.of(no.refusal()), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException bad, HttpServletRequest request) {
        return malformed("The request's body is not valid JSON.", request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> notJson(HttpMediaTypeException other, HttpServletRequest request) {
        return malformed("Send and accept application/json.", request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(
            MissingServletRequestParameterException missing, HttpServletRequest request) {
        return malformed("Parameter " + missing.getParameterName() + " is required.", request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> mismatch(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return ofTheWrongKind(wrong.getName(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> mismatch(BindException wrong, HttpServletRequest request) {
        String field = wrong.getFieldErrors().stream()
                .map(FieldError::getField)
                .findFirst()
                .orElse("parameter");
        return ofTheWrongKind(field, request);
    }

    private static ResponseEntity<Map<String, Object>> ofTheWrongKind(String field, HttpServletRequest request) {
        String text = field + " is not of the right kind.";
        return answer(HttpStatus.BAD_REQUEST, new ErrorAnswer(text, "invalid", field, null), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> nothingHere(NoResourceFoundException none, HttpServletRequest request) {
        return answer(
                HttpStatus.NOT_FOUND, new ErrorAnswer("There is nothing here.", "unknown_path", null, null), request);
    }

    /** A client went away while it was told something. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone() {}

    /** Whatever else: what the framework itself gives a status of the client's keeps it. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unexpected(Exception unexpected, HttpServletRequest request) {
        if (unexpected instanceof ErrorResponse framework
                && framework.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(framework.getStatusCode().value());
            ErrorAnswer answer = new ErrorAnswer(status.getReasonPhrase() + ".", "not_possible", null, null);
            return answer(status, framework.getHeaders(), answer, request);
        }
        LOG.error("unexpected, at {} {}", request.getMethod(), request.getRequestURI(), unexpected);
        ErrorAnswer answer = new ErrorAnswer("Something went wrong here; it was written down.", "internal", null, null);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, answer, request);
    }

    private static ResponseEntity<Map<String, Object>> malformed(String text, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, new ErrorAnswer(text, "malformed", null, null), request);
    }

    private static ResponseEntity<Map<String, Object>> answer(
            HttpStatus status, ErrorAnswer answer, HttpServletRequest request) {
        return answer(status, HttpHeaders.EMPTY, answer, request);
    }

    private static ResponseEntity<Map<String, Object>> answer(
            HttpStatusCode status, HttpHeaders headers, ErrorAnswer answer, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.at(request.getRequestURI()));
    }
}
