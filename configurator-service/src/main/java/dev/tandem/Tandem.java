package dev.tandem;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The configurator service: from a customer's selections to finished work, through one GraphQL API. */
@SpringBootApplication
@Modulithic(systemName = "Tandem")
public class Tandem {

    /** The one source of the present time; tests set their own. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    static void main(String[] args) {
        SpringApplication.run(Tandem.class, args);
    }
}
