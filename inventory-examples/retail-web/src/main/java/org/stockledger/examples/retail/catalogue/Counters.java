package org.stockledger.examples.retail.catalogue;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The shop's counters. */
public interface Counters extends Repository<Counter, String> {
    /** The counter of this name, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select counter from Counter counter where counter.name = :name")
    Counter locked(String name);
}
