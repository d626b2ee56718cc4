package org.stockledger.inventory.testkit;

import org.junit.jupiter.api.Nested;

/**
 * Everything that a ledger promises, whatever store it is kept in. A store's test is a subclass:
 *
 * <pre>{@code
 * class MyStoreTest extends InventoryContract {
 *     private final MyStore store = MyStore.empty();
 *
 *     @Override
 *     public Inventory inventory(Settings settings) {
 *         return Inventory.over(store, settings);
 *     }
 * }
 * }</pre>
 *
 * <p>JUnit makes a new instance for each test, so that a field like this one is an empty ledger; a store in a database
 * empties its tables in a method marked {@code @BeforeEach}. The model of {@link ModelContract} is run by a class of its own.
 */
public abstract class InventoryContract implements TestedStore {
    /** For stores. */
    protected InventoryContract() {}

    @Nested
    class Catalogue extends CatalogueContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Receiving extends ReceivingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Issuing extends IssuingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Selling extends SellingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Returning extends ReturningContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Transferring extends TransferringContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Adjusting extends AdjustingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Reversing extends ReversingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Repeating extends RepeatingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Precedence extends PrecedenceContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class ListPosting extends ListPostingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Reading extends ReadingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class SaleReading extends SaleReadingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class StockReporting extends StockReportingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class SalesReporting extends SalesReportingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class MovementReporting extends MovementReportingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class DashboardFigures extends DashboardContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class ReportedHistories extends ReportedHistoriesContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Time extends TimeContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Listening extends ListeningContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Verifying extends VerifyingContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class BadInput extends BadInputContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }

    @Nested
    class Concurrency extends ConcurrencyContract {
        @Override
        protected TestedStore store() {
            return InventoryContract.this;
        }
    }
}
