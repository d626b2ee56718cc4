package org.stockledger.examples.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.ReturnLine;
import org.stockledger.inventory.Sku;

class KeepingTheJournalTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    @TempDir
    Path folder;

    @Test
    void every_slip_and_what_became_of_it_is_read_back() {
        Bill bill;
        GoodsBack back;
        try (Journal journal = journal()) {
            bill = journal.make(KeepingTheJournalTest::aBill);
            back = journal.make(number ->
                    new GoodsBack(number, NOON, bill.number(), List.of(new ReturnLine(1, Quantity.parse("0.25")))));
            journal.posted(bill.number(), Money.of("8.00", "EUR"));
            journal.refused(back.number(), "no \"such\" sale\n");
            journal.seen(back.number());
            journal.make(KeepingTheJournalTest::aBill);
        }
        try (Journal journal = journal()) {
            assertThat(journal.find(bill.number()).orElseThrow().slip()).isEqualTo(bill);
            assertThat(journal.find(bill.number()).orElseThrow().posted()).contains(Money.of("8.00", "EUR"));
            assertThat(journal.find(back.number()).orElseThrow().slip()).isEqualTo(back);
            assertThat(journal.find(back.number()).orElseThrow().refusal()).contains("no \"such\" sale\n");
            assertThat(journal.unseen()).isEmpty();
            assertThat(journal.firstWaiting().orElseThrow().number().text()).isEqualTo("till-1/000003");
            assertThat(journal.make(KeepingTheJournalTest::aBill).number().text())
                    .isEqualTo("till-1/000004");
        }
    }

    @Test
    void a_torn_last_line_is_set_aside_wherever_it_was_torn() throws IOException {
        try (Journal journal = journal()) {
            journal.make(KeepingTheJournalTest::aBill);
            journal.make(KeepingTheJournalTest::aBill);
        }
        byte[] whole = Files.readAllBytes(file());
        int first = whole.length / 2;
        assertThat(whole[first - 1]).as("two lines of one length").isEqualTo((byte) '\n');
        for (int length :
                List.of(first + 1, first + 2, (first + whole.length) / 2, whole.length - 2, whole.length - 1)) {
            Files.write(file(), Arrays.copyOf(whole, length));
            Files.deleteIfExists(folder.resolve("till-1.journal.torn"));
            try (Journal journal = journal()) {
                assertThat(journal.waiting()).isEqualTo(1);
                assertThat(journal.setAside()).isPresent();
                // nobody has got a receipt with this number, so it is free
                assertThat(journal.make(KeepingTheJournalTest::aBill).number().text())
                        .isEqualTo("till-1/000002");
            }
            assertThat(folder.resolve("till-1.journal.torn")).binaryContent().hasSize(length - first + 1);
            try (Journal journal = journal()) {
                assertThat(journal.waiting()).isEqualTo(2);
                assertThat(journal.setAside()).isEmpty();
            }
        }
    }

    @Test
    void a_damaged_line_stops_the_till_and_is_named() throws IOException {
        try (Journal journal = journal()) {
            journal.make(KeepingTheJournalTest::aBill);
            journal.make(KeepingTheJournalTest::aBill);
        }
        Files.writeString(file(), Files.readString(file()).replaceFirst("\"lines\"", "\"lin"));

        assertThatThrownBy(this::journal)
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("line 1 of " + file() + " is damaged");
        assertThatThrownBy(this::journal).as("the lock is free again").hasMessageContaining("is damaged");
    }

    @Test
    void a_slip_that_cannot_be_written_does_not_exist() {
        Journal journal = journal();
        journal.close(); // as if the disk were gone

        assertThatThrownBy(() -> journal.make(KeepingTheJournalTest::aBill))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("cannot be written");
        assertThat(journal.waiting()).isZero();
    }

    @Test
    void one_process_only_has_the_journal() throws Exception {
        Process other = OtherTill.holding(folder);
        try {
            assertThatThrownBy(this::journal)
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("another till has the journal");
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
        journal().close(); // its death has freed it
    }

    @Test
    void nor_does_a_second_till_in_this_process_get_it_even_after_failing_to() {
        try (Journal first = journal()) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(this::journal).hasMessageContaining("another till has the journal");
            }
            first.make(KeepingTheJournalTest::aBill);
        }
    }

    @Test
    void what_was_written_down_before_a_crash_is_posted_after_it_once() throws IOException {
        Inventory ledger = Inventory.inMemory();
        SampleShop.fill(ledger, Session.SHOP, folder);
        try (Journal journal = journal()) {
            journal.make(KeepingTheJournalTest::aBill);
            Bill postedToo = journal.make(KeepingTheJournalTest::aBill);
            ledger.post(postedToo.command());
            // and here the till is switched off: neither is known to be posted
        }
        try (Session session = new Session(folder, new BackOffice(() -> ledger))) {
            Waiting.until("both are posted", () -> session.standing().isEmpty());
            assertThat(session.type("pending")).contains("0 waiting, 0 refused");
        }
        assertThat(ledger.stock().onHand(Sku.of("TEA"), Session.SHOP)).isEqualTo(Quantity.of(36));
        assertThat(Files.readAllLines(file())).hasSize(4);
    }

    private Journal journal() {
        return Journal.open(folder, "till-1");
    }

    private Path file() {
        return folder.resolve("till-1.journal");
    }

    static Bill aBill(CommandId number) {
        BillLine line = new BillLine(
                Sku.of("TEA"),
                "Green tea \u2014 \"250 g\"",
                Quantity.of(2),
                Money.of("4.50", "EUR"),
                Money.of("1", "EUR"));
        return new Bill(number, NOON, Session.SHOP, List.of(line));
    }
}
