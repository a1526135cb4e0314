package dev.vouch.document;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where new documents go. The bucket stays configured for as long as documents are in it.
 *
 * @param store {@code postgres} or {@code s3}
 */
@ConfigurationProperties("vouch.documents")
record DocumentProperties(
        @DefaultValue("postgres") StoreName store,
        @DefaultValue S3 s3) {

    /**
     * @param endpoint of a server that is not Amazon's
     * @param pathStyle the bucket in the path and not in the host's name
     * @param accessKeyId with its secret; without them the SDK uses its default credentials
     */
    record S3(
            @Nullable String bucket,
            @DefaultValue("us-east-1") String region,
            @Nullable URI endpoint,
            @DefaultValue("false") boolean pathStyle,
            @Nullable String accessKeyId,
            @Nullable String secretAccessKey) {

        @Override
        public String toString() {
            return "S3[" + bucket + "]";
        }
    }
}
