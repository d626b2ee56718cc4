package org.stockledger.inventory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Stock and its history. Each answer is right for one moment. Thread-safe. */
public interface Stock {
    /** What is on hand; zero where nothing ever was. */
    Quantity onHand(Sku sku, LocationCode at);

    /**
     * What was on hand then, by time of recording, what was recorded at that very instant included. The answer is final
     * once the instant is older than every posting that was under way at it.
     */
    Quantity onHand(Sku sku, LocationCode at, Instant asOf);

    /** What is on hand wherever the product ever was, by location in code-point order. */
    Map<LocationCode, Quantity> onHand(Sku sku);

    /** A page of movements, the last recorded first. */
    Page<Movement> movements(MovementQuery query);

    /**
     * The movements behind the query's page start, the last recorded first, fetched page by page while the stream is read:
     * bounded memory, no open transaction between pages. For one thread; close it when done.
     */
    Stream<Movement> stream(MovementQuery query);

    /** A page of a cell's entries, the last first. */
    Page<Entry> entries(Sku sku, LocationCode at, PageRequest page);

    /** The command posted under this id. */
    Optional<Posting> find(CommandId id);
}
