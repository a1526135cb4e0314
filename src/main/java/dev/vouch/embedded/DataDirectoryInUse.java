package dev.vouch.embedded;

import java.nio.file.Path;

class DataDirectoryInUse extends EmbeddedPostgresException {

    DataDirectoryInUse(Path directory, String holder) {
        super(
                "The data directory %s is in use by another running Vouch (%s).".formatted(directory, holder),
                "Stop that one first, give this one a directory of its own with vouch.embedded.data-directory,"
                        + " or let both use one server with spring.datasource.url.");
    }
}
