package dev.vouch.crypto;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/** The keysets as configured, either both or, for the embedded database, none. */
@ConfigurationProperties("vouch.crypto")
record CryptoProperties(
        @Nullable String masterKeyset, @Nullable String indexKeyset) {

    boolean isEmpty() {
        return !StringUtils.hasText(masterKeyset) && !StringUtils.hasText(indexKeyset);
    }

    @Override
    public String toString() {
        return "CryptoProperties[" + (isEmpty() ? "empty" : "secret") + "]";
    }
}
