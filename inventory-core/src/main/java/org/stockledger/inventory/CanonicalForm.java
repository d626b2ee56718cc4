package org.stockledger.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a command's content in the one form that is hashed; {@link ContentHash#VERSION} describes it. */
final class CanonicalForm {
    private final StringBuilder out = new StringBuilder(256);

    ContentHash of(Command command) {
        write(command);
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        return new ContentHash(ContentHash.VERSION, HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    private void write(Command command) {
        out.append(command.kind().name());
        if (command instanceof Receipt receipt) {
            text("into", receipt.into().text());
            receipt.lines().forEach(line -> {
                line(line.sku(), line.quantity());
                money("c", line.unitCost());
            });
        } else if (command instanceof Issue issue) {
            text("from", issue.from().text());
            lines(issue.lines());
        } else if (command instanceof Transfer transfer) {
            text("from", transfer.from().text());
            text("to", transfer.to().text());
            lines(transfer.lines());
        } else if (command instanceof Adjustment adjustment) {
            text("at", adjustment.at().text());
            text("reason", adjustment.reason());
            lines(adjustment.lines());
        } else if (command instanceof SaleRequest sale) {
            text("at", sale.at().text());
            sale.lines().forEach(line -> {
                line(line.sku(), line.quantity());
                money("p", line.unitPrice());
                money("d", line.discount());
            });
        } else if (command instanceof SaleReturn goods) {
            text("sale", goods.sale().text());
            if (goods.into() != null) {
                text("into", goods.into().text());
            }
            goods.lines()
                    .forEach(line -> out.append("\n- ")
                            .append(line.number())
                            .append(' ')
                            .append(line.quantity().millionths()));
        } else if (command instanceof Reversal reversal) {
            text("target", reversal.target().text());
        }
    }

    private void lines(List<Line> lines) {
        lines.forEach(line -> line(line.sku(), line.quantity()));
    }

    private void line(Sku sku, Quantity quantity) {
        text("-", sku.text());
        out.append(' ').append(quantity.millionths());
    }

    private void text(String name, String text) {
        out.append('\n')
                .append(name)
                .append(' ')
                .append(text.length())
                .append(':')
                .append(text);
    }

    private void money(String name, @Nullable Money money) {
        if (money != null) {
            out.append(' ').append(name).append(' ').append(money);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
