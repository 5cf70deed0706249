package dev.tandem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The configurator service: from a customer's selections to finished work, through one GraphQL API. */
@SpringBootApplication
@Modulithic(systemName = "Tandem")
public class Tandem {

    static void main(String[] args) {
        SpringApplication.run(Tandem.class, args);
    }
}
