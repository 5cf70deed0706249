package dev.tandem.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs the embedded server's tokens. Kept beside the store, so that a token outlives a restart. */
final class SigningKey {

    private SigningKey() {}

    /**
     * @param file where the key is kept, readable by its owner alone; blank for a key that lives as long as the process
     * @throws IllegalStateException the file exists and is no key
     */
    static RSAKey at(String file) {
        return file.isBlank() ? generate() : keptAt(Path.of(file));
    }

    private static RSAKey keptAt(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, generate().toJSONString());
            }
            return JWK.parse(Files.readString(file)).toRSAKey();
        } catch (ParseException | ClassCastException e) {
            throw new IllegalStateException(
                    file.toAbsolutePath() + " is no signing key. Delete it to get a new one; tokens given out before end then.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key cannot be kept at " + file.toAbsolutePath(), e);
        }
    }

    /** Whole or not at all: a process killed in between leaves no half key. */
    private static void write(Path file, String key) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path draft = Files.createTempFile(parent, file.getFileName().toString(), ".tmp", ownerOnly(parent));
        try {
            Files.writeString(draft, key, StandardOpenOption.SYNC);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make RSA keys", e);
        }
    }
}
