package org.stockledger.examples.erp;

/** An order that cannot be taken in; the message says why, the field where. */
final class BadOrderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    BadOrderException(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    String field() {
        return field;
    }
}
