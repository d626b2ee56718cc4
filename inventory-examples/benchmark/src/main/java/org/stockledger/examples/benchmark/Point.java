package org.stockledger.examples.benchmark;

/** What is measured at once: this work with so many callers. */
record Point(Work work, int callers) {
    @Override
    public String toString() {
        return work + ", " + callers + (callers == 1 ? " caller" : " callers");
    }
}
