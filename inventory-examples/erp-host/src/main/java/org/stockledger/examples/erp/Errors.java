package org.stockledger.examples.erp;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.StoreException;

/** What the caller hears when something goes wrong: always JSON, always a code and a sentence. */
public class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int FAULT = 500;
    private static final int UNAVAILABLE = 503;
    private static final String NOT_NOW = "not now: do the same again";

    /**
     * What went wrong.
     *
     * @param code for programs
     * @param error for people
     */
    public record Sentence(String code, String error) {}

    /** The ledger says no, and nothing was changed. */
    @ServerExceptionMapper
    public Response refused(RefusedException no) {
        return answer(CONFLICT, no.refusal().code(), no.refusal().message());
    }

    /** It can never be right. */
    @ServerExceptionMapper
    public Response invalid(InvalidInputException fault) {
        return answer(BAD_REQUEST, fault.code(), String.valueOf(fault.getMessage()));
    }

    /** The order cannot be taken in. */
    @ServerExceptionMapper
    public Response badOrder(BadOrderException fault) {
        return answer(BAD_REQUEST, fault.field(), String.valueOf(fault.getMessage()));
    }

    /** The database could not: if it may help, the caller is asked to do the same again. */
    @ServerExceptionMapper
    public Response failed(StoreException failure) {
        LOG.error("the store failed", failure);
        return answer(
                failure.retryable() ? UNAVAILABLE : FAULT,
                failure.reason().name(),
                failure.retryable() ? NOT_NOW : "the store failed");
    }

    /** JSON, but not the kind that was expected. */
    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException fault) {
        return answer(BAD_REQUEST, "HTTP_400", "not what was expected: " + fault.getPathReference());
    }

    /** No such path, no such order, no JSON. */
    @ServerExceptionMapper
    public Response http(WebApplicationException fault) {
        int status = fault.getResponse().getStatus();
        return answer(status, "HTTP_" + status, String.valueOf(fault.getMessage()));
    }

    /** Anything else: to the log with its details, not to the caller. Often the database, deep among the causes. */
    @ServerExceptionMapper
    public Response fault(Exception fault) {
        LOG.error("a request failed", fault);
        if (DatabaseFailure.isTaken(fault)) {
            return answer(CONFLICT, "CONFLICT", "somebody else was faster: look what is there");
        }
        return DatabaseFailure.mayPass(fault)
                ? answer(UNAVAILABLE, "DATABASE", NOT_NOW)
                : answer(FAULT, "FAULT", "that did not work");
    }

    /** A page from elsewhere asks. */
    static Response foreign() {
        return answer(FORBIDDEN, "FOREIGN_PAGE", "this is for programs and pages of this machine's ERP only");
    }

    private static Response answer(int status, String code, String sentence) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Sentence(code, sentence))
                .build();
    }
}
