package dev.tandem;

import dev.tandem.storage.sqlite.StoreCommands;
import java.time.Clock;
import java.util.Optional;
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
        Optional<Integer> done = new StoreCommands(Clock.systemUTC(), System.out).run(args);
        if (done.isPresent()) {
            System.exit(done.get());
        }
        SpringApplication.run(Tandem.class, args);
    }
}
