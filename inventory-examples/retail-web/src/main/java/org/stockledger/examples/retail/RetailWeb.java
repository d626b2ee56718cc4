package org.stockledger.examples.retail;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A shop's web application: products, locations, movements, a point of sale and reports. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableResilientMethods
@EnableScheduling
public class RetailWeb {
    /** Starts the server; {@code --server.port=…} and the properties of the README are understood. */
    public static void main(String[] arguments) {
        SpringApplication.run(RetailWeb.class, arguments);
    }
}
