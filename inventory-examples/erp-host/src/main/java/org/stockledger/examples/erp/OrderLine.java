package org.stockledger.examples.erp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;

/** So many of an article. */
@Embeddable
@SuppressWarnings("NullAway.Init") // the persistence provider fills it in
class OrderLine {
    @ManyToOne(optional = false)
    @JoinColumn(name = "product_id", nullable = false)
    private Article article;

    @Column(name = "quantity", nullable = false)
    private int quantity;

    protected OrderLine() {}

    OrderLine(Article article, int quantity) {
        this.article = article;
        this.quantity = quantity;
    }

    Article article() {
        return article;
    }

    int quantity() {
        return quantity;
    }

    BigDecimal amount() {
        return article.price().multiply(BigDecimal.valueOf(quantity));
    }
}
