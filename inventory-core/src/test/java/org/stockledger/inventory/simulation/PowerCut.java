package org.stockledger.inventory.simulation;

/** The process of a till ends in the middle of whatever it does. Not for anybody to catch, so it is no plain error. */
final class PowerCut extends VirtualMachineError {
    PowerCut() {
        super("the power is cut");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
