package dev.vouch.crypto;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two keysets of an installation: the master keyset encrypts, the index keyset computes blind indexes.
 *
 * <p>As text a keyset is Tink's JSON, or base64 of it, which needs no quoting in shells and env files.
 */
enum KeysetKind {
    MASTER("VOUCH_MASTER_KEYSET", "AES256_GCM", PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
    INDEX("VOUCH_INDEX_KEYSET", "HMAC_SHA256_PRF", PredefinedPrfParameters.HMAC_SHA256_PRF, PrfConfig2026.get());

    private final String variable;
    private final String algorithm;
    private final Parameters parameters;
    private final Configuration configuration;

    KeysetKind(String variable, String algorithm, Parameters parameters, Configuration configuration) {
        this.variable = variable;
        this.algorithm = algorithm;
        this.parameters = parameters;
        this.configuration = configuration;
    }

    String variable() {
        return variable;
    }

    KeysetHandle create() {
        return build(KeysetHandle.newBuilder().addEntry(newKey().makePrimary()));
    }

    /** Adds a key for reading only; {@link #promoteNewest} is the second step. */
    KeysetHandle addKey(KeysetHandle keyset) {
        return build(KeysetHandle.newBuilder(keyset).addEntry(newKey()));
    }

    KeysetHandle promoteNewest(KeysetHandle keyset) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
        builder.getAt(builder.size() - 1).makePrimary();
        return build(builder);
    }

    KeysetHandle parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new KeysetRefused(
                    variable + " is not set.",
                    "For a new database, run `java -jar vouch.jar keyset create` once (for docker compose,"
                            + " ./create-env), keep its lines with your secrets and start every instance with them.");
        }
        KeysetHandle keyset = read(text);
        if (keyset == null) {
            throw malformed(
                    Stream.of(values()).anyMatch(kind -> kind.read(text) != null)
                            ? "holds the other keyset: the two are swapped"
                            : "is not a Tink keyset of " + algorithm + " keys (as JSON, or as base64 of the JSON)");
        }
        if (IntStream.range(0, keyset.size()).anyMatch(i -> !isOfThisKind(keyset, i))) {
            throw malformed("holds a key that is not " + algorithm);
        }
        return keyset;
    }

    String format(KeysetHandle keyset) {
        try {
            String json =
                    TinkJsonProtoKeysetFormat.serializeKeyset(keyset, configuration, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink cannot write its own keyset", e);
        }
    }

    private KeysetHandle.Builder.Entry newKey() {
        return KeysetHandle.generateEntryFromParameters(parameters).withRandomId();
    }

    private KeysetHandle build(KeysetHandle.Builder builder) {
        try {
            return builder.setConfiguration(configuration).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink cannot make a keyset of " + algorithm, e);
        }
    }

    /** Null without the exception: a parser's message may quote the text, and the text is the secret. */
    private @Nullable KeysetHandle read(String text) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(json(text), configuration, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | RuntimeException e) {
            return null;
        }
    }

    private boolean isOfThisKind(KeysetHandle keyset, int position) {
        return keyset.getAt(position).getKey().getParameters().equals(parameters);
    }

    private KeysetRefused malformed(String problem) {
        return new KeysetRefused(
                variable + " " + problem + ".",
                "Set it to what ./create-env or `java -jar vouch.jar keyset` printed for it, whole and unchanged.");
    }

    private static String json(String text) {
        String stripped = text.strip();
        return stripped.startsWith("{")
                ? stripped
                : new String(Base64.getDecoder().decode(stripped), StandardCharsets.UTF_8);
    }
}
