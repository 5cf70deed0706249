package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.benchmarks.guidance.GuidanceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void takesModelsAndSoldProducts(@TempDir Path folder) throws IOException {
        String rows = Files.writeString(folder.resolve("sold.txt"), "a\n1\n").toString();

        GuidanceOptions guidance = Options.of("guidance", "--models", folder.toString(), "--sold", rows, "--line", rows, "--clicks", "5",
                "--seed", "3", "--peer-seconds", "9").guidance();

        assertThat(guidance).isEqualTo(new GuidanceOptions(folder, Path.of(rows), Path.of(rows), 5, 1_000, 3, Duration.ofSeconds(20), Duration.ofSeconds(9)));
        assertThatThrownBy(() -> Options.of("guidance", "--sold", rows)).hasMessageContaining("--sold and --line belong together");
        assertThatThrownBy(() -> Options.of("guidance", "--models", "nowhere")).hasMessageContaining("--models is 'nowhere', and there is no such");
        assertThatThrownBy(() -> Options.of("guidance", "--clicks", "0")).hasMessageContaining("--clicks is '0', allowed is 1");
    }

    @Test
    void saysWhatIsAllowed() {
        assertThatThrownBy(() -> Options.of("list")).hasMessageContaining("There is no 'list'. Did you mean lists?");
        assertThatThrownBy(() -> Options.of("--clients", "0")).hasMessageContaining("--clients is '0', allowed is 1 to 1000");
        assertThatThrownBy(() -> Options.of("--sizes", "10,many")).hasMessageContaining("--sizes is 'many'");
        assertThatThrownBy(() -> Options.of("--json")).hasMessageContaining("--json needs a value");
    }
}
