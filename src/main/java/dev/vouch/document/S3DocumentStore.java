package dev.vouch.document;

import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Stores content in a bucket, under keys with platform and customer. It is stored before the transaction commits, so a
 * committed row has its content; {@link S3Leftovers} removes the objects of failed transactions.
 */
class S3DocumentStore implements DocumentStore {

    private final S3Client client;
    private final String bucket;

    S3DocumentStore(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public StoreName name() {
        return StoreName.S3;
    }

    @Override
    public void put(DocumentPlace place, byte[] ciphertext) {
        try {
            client.putObject(
                    put -> put.bucket(bucket).key(key(place)).contentType("application/octet-stream"),
                    RequestBody.fromContentProvider(
                            () -> new ByteArrayInputStream(ciphertext), ciphertext.length, "application/octet-stream"));
        } catch (SdkException unavailable) {
            throw new StoreUnavailable(unavailable);
        }
    }

    @Override
    public byte[] get(DocumentPlace place) {
        try {
            return client.getObjectAsBytes(get -> get.bucket(bucket).key(key(place)))
                    .asByteArrayUnsafe();
        } catch (NoSuchKeyException missing) {
            throw new ContentMissing(place);
        } catch (SdkException unavailable) {
            throw new StoreUnavailable(unavailable);
        }
    }

    void remove(DocumentPlace place) {
        client.deleteObject(delete -> delete.bucket(bucket).key(key(place)));
    }

    /** The objects of a platform that are older than a time, page by page. */
    Stream<List<DocumentPlace>> pagesOlderThan(Instant time, PlatformId platform) {
        return client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(platform + "/")).stream()
                .map(page -> page.contents().stream()
                        .filter(object -> object.lastModified().isBefore(time))
                        .flatMap(object -> place(platform, object.key()).stream())
                        .toList());
    }

    private static String key(DocumentPlace place) {
        return place.platform() + "/" + place.customer() + "/" + place.document();
    }

    /** Empty for a foreign key. */
    private static Optional<DocumentPlace> place(PlatformId platform, String key) {
        String[] steps = key.split("/");
        try {
            return steps.length == 3
                    ? Optional.of(new DocumentPlace(platform, CustomerId.of(steps[1]), DocumentId.of(steps[2])))
                    : Optional.empty();
        } catch (NoSuchObject notOurs) {
            return Optional.empty();
        }
    }
}
