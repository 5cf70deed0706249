package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void measuresAllWhereNothingIsNamed() {
        assertThat(Options.of().benchmarks()).containsExactlyElementsOf(Options.ALL);
        assertThat(Options.of("all", "--seconds", "2").benchmarks()).containsExactlyElementsOf(Options.ALL);
    }

    @Test
    void takesSizesAndTimes() {
        Options options = Options.of("lists", "--sizes", "10,20", "--seconds", "2", "--warm-up", "0");

        assertThat(options.benchmarks()).containsExactly("lists");
        assertThat(options.sizes(1)).containsExactly(10, 20);
        assertThat(options.time()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.warmUp()).isZero();
    }

    @Test
    void usesTheAimsSizesWhereNoneAreGiven() {
        assertThat(Options.of("insertion").sizes(2_000, 20_000)).containsExactly(2_000, 20_000);
    }

    @Test
    void saysWhatIsAllowed() {
        assertThatThrownBy(() -> Options.of("list")).hasMessageContaining("There is no 'list'. Did you mean lists?");
        assertThatThrownBy(() -> Options.of("--clients", "0")).hasMessageContaining("--clients is '0', allowed is 1 to 1000");
        assertThatThrownBy(() -> Options.of("--sizes", "10,many")).hasMessageContaining("--sizes is 'many'");
        assertThatThrownBy(() -> Options.of("--json")).hasMessageContaining("--json needs a value");
    }
}
