package org.stockledger.inventory;

import java.util.List;

/**
 * What a check of the whole ledger saw.
 *
 * @param findings everything that cannot be, at most the first 1,000
 * @param cells how many cells were checked
 * @param entries how many entries were checked
 * @param commands how many commands were checked
 */
public record Verification(List<Finding> findings, long cells, long entries, long commands) {
    public Verification {
        findings = List.copyOf(findings);
    }

    /** Whether every number is explained. */
    public boolean clean() {
        return findings.isEmpty();
    }
}
