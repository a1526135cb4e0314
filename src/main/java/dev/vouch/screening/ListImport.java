package dev.vouch.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Imports a list's files into the database if they have changed, completely or not at all. */
@Component
class ListImport {

    private static final Logger log = LoggerFactory.getLogger(ListImport.class);

    private final ListEditions editions;
    private final ApplicationEventPublisher events;

    ListImport(ListEditions editions, ApplicationEventPublisher events) {
        this.editions = editions;
        this.events = events;
    }

    /**
     * Does nothing if these files are current already, or another instance is importing them.
     *
     * @throws ListRefused if the files are not valid; the current edition stays in force
     */
    void run(ListSource source) {
        String version = version(source);
        Optional<ListEditions.Current> current = editions.current(source.name());
        if (current.isPresent() && current.get().version().equals(version)) {
            return;
        }
        editions.leftovers(source.name()).forEach(editions::remove);
        editions.begin(source, version).ifPresent(edition -> {
            try {
                int entries = write(source, edition);
                refuseIfDoubtful(source, version, entries, current);
                editions.analyze();
                editions.makeCurrent(
                        source.name(),
                        edition,
                        () -> events.publishEvent(new SanctionsListChanged(source.name(), version, entries)));
                log.info(
                        "Sanctions list {} is current, with {} entries from {}",
                        new ScreeningVersion(Map.of(source.name(), version)).asText(),
                        entries,
                        source.location());
            } catch (RuntimeException e) {
                editions.remove(edition);
                throw e;
            }
            current.ifPresent(old -> editions.remove(old.id()));
        });
    }

    private int write(ListSource source, long edition) {
        WordCounts words = new WordCounts();
        EntryWriter writer = new EntryWriter(batch -> {
            editions.write(edition, batch);
            batch.count(words);
        });
        read(source, writer);
        int entries = writer.finish();
        editions.write(edition, words);
        return entries;
    }

    /** A refusal names the list too: a service has several. */
    private static void read(ListSource source, EntryWriter entries) {
        try {
            source.format().reader().read(source.file(), entries);
        } catch (ListRefused refused) {
            throw new ListRefused("%s: %s".formatted(source.name(), refused.getMessage()), refused);
        }
    }

    private static void refuseIfDoubtful(
            ListSource source, String version, int entries, Optional<ListEditions.Current> current) {
        if (entries == 0) {
            throw new ListRefused("%s: %s has no entries".formatted(source.name(), source.location()));
        }
        int before = current.map(ListEditions.Current::entries).orElse(0);
        if (entries * 2L < before && !source.acceptShrinking()) {
            throw new ListRefused(
                    ("%s: %s has only %d entries; the edition in force has %d. If this is correct, set accept-shrinking"
                                    + " for this list")
                            .formatted(source.name(), source.location(), entries, before));
        }
        if (!version(source).equals(version)) {
            throw new ListRefused("%s: %s changed while it was read".formatted(source.name(), source.location()));
        }
    }

    /** Of the content, and of how it is read: a change of either makes a new edition. */
    private static String version(ListSource source) {
        try (DigestOutputStream digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), DigestUtils.getSha256Digest())) {
            digest.write((Names.REVISION + " " + source.format()).getBytes(StandardCharsets.UTF_8));
            for (Resource file : source.format().reader().files(source.file())) {
                try (InputStream content = file.getInputStream()) {
                    digest.write(0);
                    content.transferTo(digest);
                }
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new ListRefused("%s cannot be read: %s".formatted(source.name(), e.getMessage()), e);
        }
    }
}
