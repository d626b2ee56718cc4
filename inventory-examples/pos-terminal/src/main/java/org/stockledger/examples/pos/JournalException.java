package org.stockledger.examples.pos;

/** The journal cannot be opened, read or written; the message says what to do. */
final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalException(String sentence) {
        super(sentence);
    }

    JournalException(String sentence, Throwable cause) {
        super(sentence + ": " + cause.getMessage(), cause);
    }
}
