package org.stockledger.inventory.spi;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Posted;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sku;

/** Questions about stock; each answer is right for one moment. Cells without history do not exist for a reader. */
public interface StockRepository {
    /** What is on hand; zero where nothing ever was. */
    Quantity onHand(Cell cell);

    /** What was on hand behind the last entry recorded at or before the instant. */
    Quantity onHand(Cell cell, Instant asOf);

    /** What is on hand wherever the product ever was, by location in code-point order. */
    Map<LocationCode, Quantity> onHand(Sku sku);

    /** A page of movements, the last recorded first. */
    Page<Movement> movements(MovementQuery query);

    /** A page of a cell's entries, the last first. */
    Page<Entry> entries(Cell cell, PageRequest page);

    /** The command of this id. */
    Optional<Posted> posted(CommandId id);
}
