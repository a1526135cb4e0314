package dev.vouch.erasure;

import dev.vouch.error.StartRefused;
import org.jspecify.annotations.Nullable;

/** A restored database does not agree with its cluster, or with the register of erasures beside it. */
final class BackupRefused extends StartRefused {

    BackupRefused(String problem, @Nullable Throwable cause) {
        super(problem, "Follow Backups, in docs/operations.md, and start the service again.", cause);
    }
}
