package org.stockledger.examples.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What a class tells in the log, as long as this is open. */
final class Told extends Handler implements AutoCloseable {
    private final Logger logger;
    private final List<String> sentences = new ArrayList<>();

    Told(Class<?> teller) {
        logger = Logger.getLogger(teller.getName());
        logger.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord told) {
        sentences.add(ExtLogRecord.wrap(told).getFormattedMessage());
    }

    synchronized List<String> sentences() {
        return List.copyOf(sentences);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
