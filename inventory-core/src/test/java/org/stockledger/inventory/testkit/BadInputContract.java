package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Sku;

/** Whatever callers get wrong, they are told what and where, on every store alike, and nothing changes. */
public abstract class BadInputContract extends ActivityContract {

    static Stream<BadInput> rows() {
        return BadInput.rows();
    }

    private void aShop() {
        aCompanyWithTwoShops();
        inventory().post(Receipt.into(LON).line(TEA, 40).id("receipt"));
        inventory().sales().sell(SaleRequest.at(LON).line(TEA, 4).id(BadInput.SALE));
        inventory().post(Issue.from(LON).line(TEA, 1).id("reversed"));
        inventory().post(Reversal.of(posted("reversed").id()).id("reversal"));
        aProduct(Product.of("OLD", "Old"));
        aLocation("SHUT");
        inventory().products().archive(Sku.of("OLD"));
        inventory().locations().archive(LocationCode.of("SHUT"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_caller_is_told_what_is_wrong_and_nothing_changes(BadInput row) {
        aShop();
        String before = LedgerDump.of(inventory());

        Throwable thrown = catchThrowable(() -> row.call().accept(inventory()));

        assertThat(thrown).isNotNull();
        if (thrown instanceof RefusedException refused) {
            assertThat(refused.refusal().code()).matches(row.code());
            assertThat(row.field()).as("a refusal names no field").isEmpty();
        } else {
            assertThat(thrown).isInstanceOfSatisfying(InvalidInputException.class, invalid -> {
                assertThat(invalid.code()).matches(row.code());
                assertThat(invalid.field()).matches(row.field());
                assertThat(invalid.value().codePointCount(0, invalid.value().length()))
                        .isLessThanOrEqualTo(64 * 6 + 1);
            });
        }
        assertThat(thrown.getMessage()).containsPattern(row.message());
        assertThat(thrown.getMessage().length()).isLessThan(1_000);
        assertThat(thrown.getMessage().codePoints().filter(Character::isISOControl))
                .isEmpty();
        assertThat(LedgerDump.of(inventory())).as("the ledger afterwards").isEqualTo(before);
    }

    @Test
    void a_clock_that_shows_nothing_is_invalid() {
        aShop();
        Inventory broken = store().inventory(settings().clock(BadInput.brokenClock()));

        invalid(() -> broken.post(Issue.from(LON).line(TEA, 1)), "CLOCK_INVALID", "settings.clock");
        invalid(() -> broken.products().register(Product.of("NEW", "x")), "CLOCK_INVALID", "settings.clock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NULL",
                "null",
                "undefined",
                "true",
                "-0",
                "1e9",
                "=cmd()",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "C:\\x",
                "a/b",
                "'; DROP TABLE inv_stock;--",
                "\" OR 1=1",
                "\\'",
                "/*!50000 select 1*/",
                "50%",
                "a_b",
                "back\\",
                "100!",
                "%00",
                "${jndi:ldap://x}",
                "{fn now()}",
                "?1",
                ":name",
                "--",
                "(a+)+$",
                "А",
                "İ",
                "😀",
                "x\u00a0y",
                "مرحبا"
            })
    void ordinary_text_stays_what_it_is(String text) {
        Product product = aProduct(Product.of(text, text).described(text).inCategory(text));
        Location location =
                inventory().locations().register(Location.of(text, text).addressed(text));
        Context context = new Context(null, text, text, text);
        String id = text.chars().allMatch(unit -> unit >= ' ' && unit <= '~') ? text : "other";

        Posting posting = inventory()
                .post(Adjustment.at(text, text).line(text, 3).with(context).id(id));

        assertThat(posting.context().note()).isEqualTo(text);
        assertThat(posting.reason()).isEqualTo(text);
        assertThat(posted(id)).isEqualTo(posting);
        assertThat(inventory()
                        .products()
                        .list(ProductQuery.all().containing(text).inCategory(text))
                        .items())
                .containsExactly(product);
        assertThat(inventory()
                        .locations()
                        .list(LocationQuery.all().containing(text))
                        .items())
                .containsExactly(location);
        assertThat(onHand(text, text)).isEqualTo("3");
    }
}
