package org.stockledger.examples.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The bills of a file, one after the other: never more than one is held. For one thread. */
final class Bills implements Iterator<Bill> {
    private final Iterator<SalesLine> lines;
    private @Nullable SalesLine first;

    Bills(Iterator<SalesLine> lines) {
        this.lines = lines;
        this.first = nextLine();
    }

    @Override
    public boolean hasNext() {
        return first != null;
    }

    @Override
    public Bill next() {
        SalesLine line = first;
        if (line == null) {
            throw new NoSuchElementException();
        }
        String invoice = line.invoice();
        List<SalesLine> run = new ArrayList<>();
        while (line != null && line.invoice().equals(invoice)) {
            run.add(line);
            line = nextLine();
        }
        first = line;
        return new Bill(run);
    }

    private @Nullable SalesLine nextLine() {
        return lines.hasNext() ? lines.next() : null;
    }
}
