package org.stockledger.examples.pos;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Days;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.ReturnLine;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SalesFigures;
import org.stockledger.inventory.SalesReportQuery;
import org.stockledger.inventory.StoreException;

/** What is done at a till besides selling: looking at old slips, taking goods back, counting up the day. */
final class Desk {
    private final LocationCode shop;
    private final Journal journal;
    private final BackOffice office;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Printout out;

    Desk(LocationCode shop, Journal journal, BackOffice office, InstantSource clock, ZoneId zone, Printout out) {
        this.shop = shop;
        this.journal = journal;
        this.office = office;
        this.clock = clock;
        this.zone = zone;
        this.out = out;
    }

    /**
     * Shows what cannot be posted as things are, and what was refused after the customer had left: again and again until
     * it is posted, or somebody says that it is dealt with.
     */
    void showNotices() {
        showPutOff(journal.those(noted -> noted.whyPutOff().isPresent()));
        for (Noted noted : journal.unseen()) {
            out.say("! REFUSED MEANWHILE: " + noted.slip().number() + ": "
                    + noted.refusal().orElseThrow());
        }
        if (!journal.unseen().isEmpty()) {
            out.say("! 'receipt NUMBER' shows it, 'seen' when it is dealt with");
        }
    }

    private void showPutOff(List<Noted> putOff) {
        if (!putOff.isEmpty()) {
            Noted first = putOff.get(0);
            String more = putOff.size() > 1 ? " and " + (putOff.size() - 1) + " more" : "";
            out.say("! NOT POSTED: " + first.slip().number() + more + ": "
                    + first.whyPutOff().orElseThrow());
            out.say("! call for help; selling goes on, and it is tried again and again");
        }
    }

    void seen() {
        List<Noted> unseen = journal.unseen();
        unseen.forEach(noted -> journal.seen(noted.slip().number()));
        out.say(unseen.size() + " refusals dealt with");
    }

    void pending() {
        List<Noted> waiting = journal.those(Noted::waits);
        waiting.forEach(noted -> out.say(noted.slip().number() + " waits to be posted"));
        out.say(waiting.size() + " waiting, " + journal.unseen().size() + " refused meanwhile");
    }

    /** Prints the slip of this number again, or the last one. */
    void reprint(Optional<String> number) {
        List<Noted> candidates = journal.those(
                noted -> number.isEmpty() || noted.slip().number().text().equals(number.get()));
        if (candidates.isEmpty()) {
            throw new NotPossibleException("this till has no such slip");
        }
        out.slip(candidates.get(candidates.size() - 1));
    }

    /** Takes goods of a receipt back: what is left of all lines, or of one, or so much of one. */
    Till.Told takeBack(Till till, Words words) {
        CommandId number = CommandId.of(words.require("the receipt's number"));
        if (journal.find(number).filter(Noted::waits).isPresent()) {
            throw new NotPossibleException(number + " is not posted yet: take it back when it is");
        }
        Sale sale = office.open()
                .sales()
                .find(number)
                .orElseThrow(() -> new NotPossibleException("the ledger has no sale " + number));
        return till.takeBack(number, linesBack(sale, words));
    }

    private static List<ReturnLine> linesBack(Sale sale, Words words) {
        Optional<Integer> only = words.next().map(word -> Words.number(word).intValue());
        Optional<Quantity> soMuch = words.next().map(Quantity::parse);
        List<ReturnLine> back = sale.lines().stream()
                .filter(line -> only.isEmpty() || only.get() == line.number())
                .filter(line -> soMuch.isPresent() || line.returnable().signum() > 0)
                .map(line -> new ReturnLine(line.number(), soMuch.orElse(line.returnable())))
                .toList();
        if (back.isEmpty()) {
            throw new NotPossibleException("nothing of that can come back any more");
        }
        return back;
    }

    /** The day so far: of this till from its journal, of the whole shop from the ledger. */
    void report() {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        List<Noted> bills = journal.those(noted -> noted.slip() instanceof Bill
                && noted.refusal().isEmpty()
                && noted.slip().at().atZone(zone).toLocalDate().equals(today));
        out.say("REPORT OF " + today);
        out.say(Printout.row("this till: bills", String.valueOf(bills.size())));
        total(bills).values().forEach(sum -> out.say(Printout.row("  sold for", sum.toString())));
        out.say(Printout.row(
                "  of them not posted yet",
                String.valueOf(bills.stream().filter(Noted::waits).count())));
        try {
            reportOfTheShop(today);
        } catch (StoreException failure) {
            out.say("the shop: " + Printout.trouble(failure));
        }
    }

    private static Map<String, Money> total(List<Noted> bills) {
        Map<String, Money> totals = new TreeMap<>();
        bills.stream()
                .map(noted -> ((Bill) noted.slip()).total())
                .forEach(sum -> totals.merge(sum.currency().getCurrencyCode(), sum, Money::plus));
        return totals;
    }

    private void reportOfTheShop(LocalDate today) {
        SalesReportQuery query =
                SalesReportQuery.of(Days.byDay(today, today, zone)).at(shop);
        List<SalesFigures> figures = office.open().reports().sales(query).get(0).figures();
        if (figures.isEmpty()) {
            out.say(Printout.row("the shop: sales", "0"));
        }
        for (SalesFigures sold : figures) {
            out.say(Printout.row("the shop: sales", String.valueOf(sold.sales())));
            out.say(Printout.row("  sold for", sold.revenue().toString()));
            out.say(Printout.row("  refunds", sold.refunds().toString()));
            out.say(Printout.row("  net", sold.net().toString()));
        }
    }
}
