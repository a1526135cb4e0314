package dev.vouch.crypto;

import com.google.crypto.tink.KeysetHandle;
import org.jspecify.annotations.Nullable;

/** Both keysets of an installation. */
record Keysets(KeysetHandle master, KeysetHandle index) {

    static Keysets create() {
        return new Keysets(KeysetKind.MASTER.create(), KeysetKind.INDEX.create());
    }

    static Keysets parse(@Nullable String master, @Nullable String index) {
        return new Keysets(KeysetKind.MASTER.parse(master), KeysetKind.INDEX.parse(index));
    }

    Keysets addKeys() {
        return new Keysets(KeysetKind.MASTER.addKey(master), KeysetKind.INDEX.addKey(index));
    }

    Keysets promoteNewest() {
        return new Keysets(KeysetKind.MASTER.promoteNewest(master), KeysetKind.INDEX.promoteNewest(index));
    }

    Keysets rotate() {
        return addKeys().promoteNewest();
    }

    /** The secrets themselves, as the lines of an env file. */
    String toEnvironment() {
        return line(KeysetKind.MASTER, master) + line(KeysetKind.INDEX, index);
    }

    /** Without the handles: their text needs Tink's global registry, which is never filled here. */
    @Override
    public String toString() {
        return "Keysets[" + master.size() + " master keys, " + index.size() + " index keys]";
    }

    private static String line(KeysetKind kind, KeysetHandle keyset) {
        return kind.variable() + "=" + kind.format(keyset) + "\n";
    }
}
