package org.stockledger.examples.retail.start;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.stockledger.examples.retail.ShopSettings;

/** Makes sure that the shop is there, that the low-stock threshold is that of the settings, and the samples if asked. */
@Component
class FirstStart implements ApplicationRunner {
    private final Furnishing furnishing;
    private final ShopSettings settings;

    FirstStart(Furnishing furnishing, ShopSettings settings) {
        this.furnishing = furnishing;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        furnishing.shop();
        furnishing.threshold();
        if (settings.sample()) {
            furnishing.samples();
        }
    }
}
