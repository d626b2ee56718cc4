package org.stockledger.examples.replay;

import java.nio.file.Path;

/** The sales file cannot be read, or something in it cannot be understood. The message is for the user. */
final class SalesFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SalesFileException(String message, Throwable cause) {
        super(message, cause);
    }

    SalesFileException(String message) {
        super(message);
    }

    static SalesFileException atLine(long line, String message) {
        return new SalesFileException("line " + line + ": " + message);
    }

    /** The same, naming the file. */
    SalesFileException in(Path file) {
        return new SalesFileException(file + ": " + getMessage(), this);
    }
}
