package dev.vouch.web;

import static dev.vouch.error.ErrorCode.REQUEST_UNREADABLE;
import static dev.vouch.error.ErrorCode.VALIDATION_FAILED;

import dev.vouch.error.ApiException;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import java.io.ByteArrayInputStream;
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
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads request bodies and names every fault at once: 400 where something cannot be read (syntax, unknown fields, wrong
 * types), 422 where all of it can be read and something is not allowed.
 */
@Component
public class JsonBodies {

    private final JsonMapper mapper;
    private final Constraints constraints;

    JsonBodies(JsonMapper mapper, Constraints constraints) {
        this.mapper = mapper;
        this.constraints = constraints;
    }

    public <T> T read(byte[] body, Class<T> type) {
        return read(new ByteArrayInputStream(body), type);
    }

    /** Reads as it decodes, so that a body with files in it is not held whole. */
    public <T> T read(InputStream body, Class<T> type) {
        Reader utf8 = new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder());
        return read(type, reader -> reader.readValue(utf8));
    }

    public <T> T read(JsonNode tree, Class<T> type) {
        return read(type, reader -> reader.readValue(tree));
    }

    /** A value as it would be answered, to merge a patch into. */
    public ObjectNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    private <T> T read(Class<T> type, Function<ObjectReader, @Nullable T> read) {
        FaultCollector collector = new FaultCollector();
        List<Fault> faults = collector.faults();
        T value = null;
        try {
            value = read.apply(mapper.readerFor(type).withHandler(collector));
            if (value == null && faults.isEmpty()) {
                collector.unreadable("", "wrong_type", "must be " + JsonForm.of(type));
            }
        } catch (StreamReadException | StreamConstraintsException malformed) {
            throw new InvalidRequest(REQUEST_UNREADABLE, malformed(malformed));
        } catch (JacksonIOException interrupted) {
            throw new InvalidRequest(REQUEST_UNREADABLE, interrupted(interrupted));
        } catch (DatabindException mismatch) {
            if (mismatch.getCause() instanceof ApiException tooLarge) {
                throw tooLarge;
            }
            collector.unreadable(Pointers.of(mismatch), "wrong_type", "has the wrong type");
        }
        if (value != null) {
            addUnlessNamed(faults, constraints.violatedBy(value));
        }
        if (!faults.isEmpty() || value == null) {
            throw new InvalidRequest(collector.isUnreadable() ? REQUEST_UNREADABLE : VALIDATION_FAILED, faults);
        }
        return value;
    }

    /** A field that could not be read is null by now: that it is "required" would be a second, untrue fault. */
    private static void addUnlessNamed(List<Fault> faults, List<Fault> more) {
        Set<@Nullable String> named = faults.stream().map(Fault::pointer).collect(Collectors.toSet());
        more.stream().filter(fault -> !named.contains(fault.pointer())).forEach(faults::add);
    }

    private static String interrupted(JacksonIOException interruption) {
        return interruption.getCause() instanceof CharacterCodingException
                ? "The body is not UTF-8."
                : "The request needs a body that can be read to its end.";
    }

    /** Jackson's own words name its classes and settings, so only the place and a duplicate's name are taken. */
    private static String malformed(JacksonException malformed) {
        TokenStreamLocation location = malformed.getLocation();
        String place =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        String message = malformed.getOriginalMessage();
        if (message.startsWith("Duplicate Object property")) {
            return message + place + ".";
        }
        return malformed instanceof StreamConstraintsException
                ? "The JSON is nested too deep, or a text or number in it is too long" + place + "."
                : "The body is not valid JSON" + place + ".";
    }
}
