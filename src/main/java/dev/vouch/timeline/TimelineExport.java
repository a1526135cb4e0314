package dev.vouch.timeline;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Exports whole timelines with their signed heads. */
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

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ExportedTimeline of(PlatformId platform, CustomerId customer) {
        List<TimelineEntryResponse> entries = new ArrayList<>();
        timelines.forEach(platform, customer, entry -> entries.add(TimelineEntryResponse.from(entry)));
        Map<UUID, SigningKey> signers = keys.all(platform);
        List<ExportedTimeline.SignedHead> heads = seals.headsOf(platform, customer).stream()
                .flatMap(signed -> Stream.ofNullable(signers.get(signed.keyId()))
                        .map(signer -> ExportedTimeline.SignedHead.of(signed, signer)))
                .toList();
        return new ExportedTimeline(platform, customer, "timeline", entries, heads);
    }
}
