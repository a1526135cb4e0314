package dev.vouch.embedded;

import dev.vouch.crypto.Randomness;
import dev.vouch.error.StartRefused;
import dev.vouch.storage.OwnerFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Creates the database cluster, once. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    /**
     * The options of a new cluster, here and in docker-compose.yml. Postgres' own C.UTF-8 sorts the same on every
     * platform and after every upgrade of the operating system.
     */
    static final List<String> FORM = List.of(
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");

    private Cluster() {}

    /** Created in a temporary folder and moved into place: an interrupted start leaves no incomplete cluster. */
    static void createIfAbsent(DataDirectory directory, Programs programs) throws IOException {
        if (Files.exists(directory.cluster())) {
            return;
        }
        OwnerFiles.write(directory.passwordFile(), Randomness.token().getBytes(StandardCharsets.UTF_8));
        programs.user().own(directory.passwordFile());
        Path draft = directory.path().resolve("postgres-18.new");
        FileSystemUtils.deleteRecursively(draft);
        OwnerFiles.createFolder(draft);
        programs.user().own(draft);
        initialize(draft, directory, programs, FORM);
        OwnerFiles.move(draft, directory.cluster());
    }

    static void initialize(Path cluster, DataDirectory directory, Programs programs, List<String> form)
            throws IOException {
        List<String> arguments = new ArrayList<>(form);
        arguments.add("--pgdata=" + cluster);
        arguments.add("--username=" + SUPERUSER);
        arguments.add("--pwfile=" + directory.passwordFile());
        programs.run("initdb", arguments.toArray(String[]::new));
    }

    static String password(DataDirectory directory) throws IOException {
        if (!Files.exists(directory.passwordFile())) {
            throw new StartRefused(
                    "There is a cluster in %s, but the file with its password, %s, is missing."
                            .formatted(
                                    directory.cluster(),
                                    directory.passwordFile().getFileName()),
                    "Put the file back, or, if the data may go, delete the cluster to start with an empty one.");
        }
        return Files.readString(directory.passwordFile()).strip();
    }
}
