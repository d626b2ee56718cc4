package org.stockledger.examples.retail.users;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stockledger.examples.retail.ShopSettings;

/** {@code --retail.auth=off}: as the predecessors did, everybody may do everything; but only from this machine. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WithoutLogin implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final Logger LOG = LoggerFactory.getLogger(WithoutLogin.class);

    private final ShopSettings settings;

    WithoutLogin(ShopSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (settings.auth()) {
            return;
        }
        server.setAddress(InetAddress.getLoopbackAddress());
        LOG.warn("################################################################################");
        LOG.warn("# retail.auth=off: NOBODY HAS TO LOG IN. Whoever works on this machine may sell, #");
        LOG.warn("# change prices and delete. Only 127.0.0.1 is served. Never use this in a shop.  #");
        LOG.warn("################################################################################");
    }
}
