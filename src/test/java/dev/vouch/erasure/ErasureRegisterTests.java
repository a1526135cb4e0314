package dev.vouch.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.error.StartRefused;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureRegisterTests {

    private static final PlatformId PLATFORM = new PlatformId(new UUID(0, 1));

    /** So that the start holds no more of them in memory, however many were erased. */
    @Test
    void customersAreReadInPages(@TempDir Path directory) throws IOException {
        Path folder = Files.createDirectory(directory.resolve(PLATFORM.toString()));
        List<CustomerId> customers = new ArrayList<>();
        for (int i = 0; i < 2 * ErasureRegister.PAGE + 1; i++) {
            customers.add(new CustomerId(new UUID(0, i)));
            Files.createFile(folder.resolve(customers.get(i).toString()));
        }
        Files.createFile(folder.resolve("1.draft"));
        List<List<CustomerId>> pages = new ArrayList<>();

        new ErasureRegister(directory, null).forEachPage(PLATFORM, pages::add);

        assertThat(pages).extracting(List::size).containsExactly(ErasureRegister.PAGE, ErasureRegister.PAGE, 1);
        assertThat(pages).flatMap(page -> page).containsExactlyInAnyOrderElementsOf(customers);
    }

    @Test
    void aFolderThatCannotBeWrittenStopsTheStart(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("erasures"));
        assertThatThrownBy(() -> new ErasureRegister(file, null).refuseUnlessWritable())
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The register of erasures, " + file + ", cannot be written: ");

        Path folder = directory.resolve("new/erasures");
        new ErasureRegister(folder, null).refuseUnlessWritable();
        assertThat(folder).isEmptyDirectory();
    }
}
