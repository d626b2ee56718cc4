package org.stockledger.examples.pos;

/** What the cashier asked for cannot be done; the message says why, to the cashier. */
final class NotPossibleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPossibleException(String sentence) {
        super(sentence);
    }
}
