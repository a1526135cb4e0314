package dev.vouch.embedded;

import dev.vouch.error.StartRefused;
import java.nio.file.Path;

class DataDirectoryInUse extends StartRefused {

    DataDirectoryInUse(Path directory, String holder) {
        super(
                "The data directory %s is in use by another running Vouch (%s).".formatted(directory, holder),
                "Stop that one first, or give this one a directory of its own: set VOUCH_EMBEDDED_DATADIRECTORY, for"
                        + " example VOUCH_EMBEDDED_DATADIRECTORY=data-2, and SERVER_PORT and MANAGEMENT_SERVER_PORT.");
    }
}
