package org.stockledger.examples.retail.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.stockledger.inventory.StoreException;

/**
 * The database does not do what it is asked, for the ledger or for the shop's own rows: 503, and the client may do the same
 * again, unless the ledger says that it would fail again. Found among the causes, too, and before anything else is looked
 * for.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreErrors {
    private static final Logger LOG = LoggerFactory.getLogger(StoreErrors.class);
    private static final int DEEPEST = 10;

    private final Errors errors;

    StoreErrors(Errors errors) {
        this.errors = errors;
    }

    @ExceptionHandler({
        StoreException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        TransactionTimedOutException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        NonTransientDataAccessResourceException.class
    })
    ResponseEntity<Map<String, Object>> failed(Exception failure, HttpServletRequest request) {
        boolean lasting = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof StoreException store && !store.retryable());
        return lasting ? errors.unexpected(failure, request) : unavailable(failure, request);
    }

    private static ResponseEntity<Map<String, Object>> unavailable(Exception failure, HttpServletRequest request) {
        LOG.warn("the database could not, at {} {}", request.getMethod(), request.getRequestURI(), failure);
        String text = "The shop's database could not do this now. Do the same again, with the same key.";
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .body(new ErrorAnswer(text, "store_unavailable", null, null).at(request.getRequestURI()));
    }
}
