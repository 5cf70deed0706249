package dev.tandem.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @Test
    void isTheSameAfterARestart(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/tandem.db.key");
        assertThat(SigningKey.at(file.toString())).isEqualTo(SigningKey.at(file.toString()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining("glob:**.key");
    }

    @Test
    void isNewEachTimeWithoutAFile() {
        assertThat(SigningKey.at("")).isNotEqualTo(SigningKey.at(""));
    }

    @Test
    void saysWhatToDoAboutAFileThatIsNoKey(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "half");
        assertThatThrownBy(() -> SigningKey.at(file.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Delete it");
    }
}
