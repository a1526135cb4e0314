package dev.vouch.web;

import static dev.vouch.error.ErrorCode.REQUEST_UNREADABLE;
import static dev.vouch.error.ErrorCode.VALIDATION_FAILED;

import dev.vouch.error.ApiException;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.web.FaultCollector.TooManyFaults;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads request bodies and names every fault at once: 400 where a part is unreadable (syntax, unknown fields, wrong
 * types), 422 where all of it is readable and a value is not allowed.
 */
@Component
public class JsonBodies {

    /** More than any request needs; so are the next two. */
    private static final int MAX_TOKENS = 2_000;

    private static final int MAX_DEPTH = 16;
    private static final int MAX_NAME = 1_000;

    private static final String NO_BODY = "The body is missing or was cut off: send all of it.";

    /** Field names are not cached: those of refused bodies would stay in memory. */
    private static final JsonFactory BOUNDED = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxTokenCount(MAX_TOKENS)
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_NAME)
                    .build())
            .build();

    /** A body of blanks only. */
    static final class BlankBody extends InvalidRequest {

        BlankBody() {
            super(REQUEST_UNREADABLE, NO_BODY);
        }
    }

    private final JsonMapper mapper;
    private final Constraints constraints;

    JsonBodies(JsonMapper mapper, Constraints constraints) {
        this.mapper = mapper;
        this.constraints = constraints;
    }

    /** Decodes while reading, so that a body with files is never in memory as a whole. */
    public <T> T read(InputStream body, Class<T> type) {
        Reader utf8 = new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder());
        return read(
                type,
                reader -> whole(reader, BOUNDED.createParser(ObjectReadContext.empty(), utf8)),
                new FaultCollector());
    }

    public <T> T read(JsonNode tree, Class<T> type) {
        return read(type, reader -> reader.readValue(tree), new FaultCollector());
    }

    /**
     * Applies a merge patch to a value. The patch must fit the type itself too, as its nulls leave no trace in the
     * result.
     */
    public <T> T merge(MergePatch patch, Object value, Class<T> type) {
        FaultCollector collector = new FaultCollector();
        collect(type, reader -> reader.readValue(patch.changes()), collector);
        JsonNode merged = patch.applyTo(mapper.valueToTree(value));
        return read(type, reader -> reader.readValue(merged), collector);
    }

    private static <T> @Nullable T whole(ObjectReader reader, JsonParser body) {
        if (body.nextToken() == null) {
            throw new BlankBody();
        }
        T value = reader.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readValue(body);
        if (value != null && body.nextToken() != null) {
            throw new InvalidRequest(
                    REQUEST_UNREADABLE,
                    "The body is not valid JSON: something follows the JSON object" + place(body.currentTokenLocation())
                            + ".");
        }
        return value;
    }

    private <T> T read(Class<T> type, Function<ObjectReader, @Nullable T> read, FaultCollector earlier) {
        FaultCollector collector = new FaultCollector();
        T value = collect(type, read, collector);
        List<Fault> faults = collector.faults();
        addUnlessNamed(faults, earlier.faults());
        if (value != null) {
            addUnlessNamed(faults, constraints.violatedBy(value));
        }
        if (!faults.isEmpty() || value == null) {
            boolean unreadable = collector.isUnreadable() || earlier.isUnreadable();
            throw new InvalidRequest(
                    unreadable ? REQUEST_UNREADABLE : VALIDATION_FAILED, FieldOrder.sorted(faults, type));
        }
        return value;
    }

    private <T> @Nullable T collect(Class<T> type, Function<ObjectReader, @Nullable T> read, FaultCollector collector) {
        try {
            T value = read.apply(
                    mapper.readerFor(type).withHandler(collector).withAttribute(FaultCollector.class, collector));
            if (value == null && collector.faults().isEmpty()) {
                collector.unreadable("", "wrong_type", "must be " + JsonTypeNames.of(type));
            }
            return value;
        } catch (StreamReadException | StreamConstraintsException malformed) {
            throw new InvalidRequest(REQUEST_UNREADABLE, malformed(malformed));
        } catch (JacksonIOException interrupted) {
            throw new InvalidRequest(REQUEST_UNREADABLE, interrupted(interrupted));
        } catch (TooManyFaults end) {
            return null;
        } catch (DatabindException mismatch) {
            if (mismatch.getCause() instanceof ApiException tooLarge) {
                throw tooLarge;
            }
            if (mismatch.getCause() instanceof TooManyFaults) {
                return null;
            }
            collector.unreadable(JsonPointers.of(mismatch), "wrong_type", "has the wrong type");
            return null;
        }
    }

    /** An unreadable field is null here: reporting it as "required" would be a second, false fault. */
    private static void addUnlessNamed(List<Fault> faults, List<Fault> more) {
        Set<String> named =
                faults.stream().map(fault -> String.valueOf(fault.pointer())).collect(Collectors.toSet());
        more.stream()
                .filter(fault -> !named.contains(String.valueOf(fault.pointer())))
                .forEach(faults::add);
    }

    private static String interrupted(JacksonIOException interruption) {
        return interruption.getCause() instanceof CharacterCodingException ? "The body is not UTF-8." : NO_BODY;
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Jackson's messages name its classes and settings, so only the place and a duplicate's name are used. */
    private static String malformed(JacksonException malformed) {
        String place = place(malformed.getLocation());
        String message = malformed.getOriginalMessage();
        if (message.startsWith("Duplicate Object property")) {
            return Fault.shortened(message) + place + ".";
        }
        return malformed instanceof StreamConstraintsException
                ? "The JSON is nested too deep, has more than " + MAX_TOKENS
                        + " names, values and brackets, or a text or number in it is too long" + place + "."
                : "The body is not valid JSON" + place + ".";
    }
}
