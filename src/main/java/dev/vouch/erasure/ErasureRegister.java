package dev.vouch.erasure;

import dev.vouch.crypto.CiphertextRefused;
import dev.vouch.crypto.PlatformCipher;
import dev.vouch.error.StartRefused;
import dev.vouch.id.CustomerId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.OwnerFiles;
import dev.vouch.storage.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The erasures of all platforms, outside the database, where a restore does not undo them: one file for each customer,
 * in a folder of its platform. A file is encrypted with the master keyset for its place, so that nobody can have a
 * customer erased by adding, copying or moving one.
 */
@Component
class ErasureRegister {

    static final int PAGE = 1_000;

    private static final String PURPOSE = "erasure";

    private final Path directory;
    private final PlatformCipher cipher;

    ErasureRegister(@Value("${vouch.erasure.register}") Path directory, PlatformCipher cipher) {
        this.directory = directory;
        this.cipher = cipher;
    }

    /** A start finds out, and not the first erasure. */
    void refuseUnlessWritable() {
        try {
            if (Files.notExists(directory)) {
                Files.createDirectories(directory);
            }
            Files.delete(Files.createTempFile(directory, "", ".draft"));
        } catch (IOException e) {
            throw new StartRefused(
                    "The register of erasures, %s, cannot be written: %s".formatted(directory.toAbsolutePath(), e),
                    "Let this user write there, or name another folder with VOUCH_ERASURE_REGISTER.",
                    e);
        }
    }

    void add(Registration registration) {
        PlatformId platform = registration.platform();
        CustomerId customer = registration.customer();
        byte[] content = StoredJson.write(registration).getBytes(StandardCharsets.UTF_8);
        try {
            OwnerFiles.write(
                    Files.createDirectories(folder(platform)).resolve(customer.toString()),
                    cipher.encrypt(platform.uuid(), PURPOSE, customer.uuid(), content));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot register the erasure of " + customer + " in " + directory, e);
        }
    }

    /** Hands on the registered customers in pages, in any order. */
    void forEachPage(PlatformId platform, Consumer<List<CustomerId>> pages) {
        if (Files.notExists(folder(platform))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder(platform))) {
            Iterator<CustomerId> customers =
                    files.flatMap(file -> customer(file).stream()).iterator();
            List<CustomerId> page = new ArrayList<>();
            while (customers.hasNext()) {
                page.add(customers.next());
                if (page.size() == PAGE || !customers.hasNext()) {
                    pages.accept(List.copyOf(page));
                    page.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the register of erasures in " + directory, e);
        }
    }

    boolean contains(PlatformId platform, CustomerId customer) {
        return Files.exists(folder(platform).resolve(customer.toString()));
    }

    Registration registrationOf(PlatformId platform, CustomerId customer) {
        Path file = folder(platform).resolve(customer.toString());
        try {
            byte[] content = cipher.decrypt(platform.uuid(), PURPOSE, customer.uuid(), Files.readAllBytes(file));
            return StoredJson.read(new String(content, StandardCharsets.UTF_8), Registration.class);
        } catch (CiphertextRefused refused) {
            throw new BackupRefused(
                    file + " was not written with a key of the master keyset for this customer. Restore the file, and"
                            + " the keyset it was written with; delete the file only if the customer was never erased.",
                    refused);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private Path folder(PlatformId platform) {
        return directory.resolve(platform.toString());
    }

    /** Empty for a file that is not an entry, such as a draft that a crash has left. */
    private static Optional<CustomerId> customer(Path file) {
        try {
            return Optional.of(CustomerId.of(file.getFileName().toString()));
        } catch (NoSuchObject notOurs) {
            return Optional.empty();
        }
    }
}
