package dev.vouch.timeline;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;

/**
 * Exports whole timelines with their signed heads, page by page. No transaction spans the pages, as the reader may be slow;
 * none is needed, as entries are only added, and an erasure adds its own entry after those that it blanks.
 */
@Service
public class TimelineExport {

    private final Timelines timelines;
    private final Seals seals;
    private final SigningKeys keys;

    TimelineExport(Timelines timelines, Seals seals, SigningKeys keys) {
        this.timelines = timelines;
        this.seals = seals;
        this.keys = keys;
    }

    /** To be read before the entries, which then include everything that is sealed. */
    public List<SignedHead> heads(PlatformId platform, CustomerId customer) {
        List<Head.Sealed> heads = seals.headsOf(platform, customer);
        Map<UUID, SigningKey> signers = keys.all(platform);
        return heads.stream()
                .flatMap(signed ->
                        Stream.ofNullable(signers.get(signed.keyId())).map(signer -> SignedHead.of(signed, signer)))
                .toList();
    }

    /** Writes the input of {@code Verify.java}: a timeline with everything that verifies it elsewhere. */
    public void write(
            PlatformId platform,
            CustomerId customer,
            List<SignedHead> heads,
            JsonGenerator out,
            Consumer<TimelineEntryResponse> visit) {
        out.writeStartObject();
        out.writePOJOProperty("platform_id", platform);
        out.writePOJOProperty("customer_id", customer);
        out.writeStringProperty("object", "timeline");
        out.writeArrayPropertyStart("entries");
        timelines.forEach(platform, customer, entry -> {
            TimelineEntryResponse response = TimelineEntryResponse.from(entry);
            out.writePOJO(response);
            visit.accept(response);
        });
        out.writeEndArray();
        out.writePOJOProperty("heads", heads);
        out.writeEndObject();
    }

    /** The customer as each of its events shows it, oldest first. */
    public void forEachVersion(PlatformId platform, CustomerId customer, Consumer<String> visit) {
        timelines.forEach(platform, customer, entry -> {
            if (entry.showsTheCustomer()) {
                visit.accept(entry.event().data());
            }
        });
    }
}
