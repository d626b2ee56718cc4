package org.stockledger.inventory.spi;

import java.util.Optional;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleQuery;

/** Questions about sales. */
public interface SaleRepository {
    /** The sale posted under this id. */
    Optional<Sale> find(CommandId id);

    /** A page of sales, the last recorded first. */
    Page<Sale> list(SaleQuery query);
}
