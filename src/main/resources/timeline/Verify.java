import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Verifies a customer's timeline without Vouch, on any Java from 17 on:
 *
 *   java Verify.java timeline.json
 *
 * Each entry has a hash over its content and over the hash of the entry before it: SHA-256 of canonical JSON (RFC 8785).
 * Heads are signed with Ed25519: what they cover can't have been cut off or written anew. Compare the public key that is
 * printed with the one in the service's log. The exit code is 0 if everything agrees, and 1 otherwise.
 */
public class Verify {

    private static final List<String> HASHED =
            List.of("actor", "created_at", "customer_id", "data_hash", "id", "previous_hash", "sequence");
    private static final List<String> SIGNED =
            List.of("customer_id", "hash", "platform_id", "seal", "sealed_at", "sequence");

    private static int faults;

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (arguments.length != 1) {
            System.err.println("Usage: java Verify.java timeline.json");
            System.exit(2);
        }
        Map<String, Object> timeline = object(new Json(Files.readString(Path.of(arguments[0]))).read());
        Map<BigDecimal, String> hashes = verifyEntries(timeline);
        verifyHeads(timeline, hashes);
        System.out.println(faults == 0 ? "VALID" : "NOT VALID: " + faults + " faults");
        System.exit(faults == 0 ? 0 : 1);
    }

    private static Map<BigDecimal, String> verifyEntries(Map<String, Object> timeline) throws GeneralSecurityException {
        List<Map<String, Object>> entries = new ArrayList<>();
        list(timeline.getOrDefault("entries", timeline.get("data"))).forEach(entry -> entries.add(object(entry)));
        entries.sort(Comparator.comparing(entry -> (BigDecimal) entry.get("sequence")));
        Map<BigDecimal, String> hashes = new TreeMap<>();
        List<Object> erased = new ArrayList<>();
        String last = "0".repeat(64);
        for (int i = 0; i < entries.size(); i++) {
            Map<String, Object> entry = entries.get(i);
            Object sequence = entry.get("sequence");
            expect(new BigDecimal(i + 1).equals(sequence), "entry " + (i + 1) + " is missing");
            expect(last.equals(entry.get("previous_hash")), "entry " + sequence + " does not follow the one before it");
            Map<String, Object> hashed = some(entry, HASHED);
            hashed.put("type", entry.get("action"));
            last = String.valueOf(entry.get("hash"));
            expect(sha256(canonical(hashed)).equals(last), "entry " + sequence + " was changed");
            hashes.put((BigDecimal) sequence, last);
            if (Boolean.TRUE.equals(entry.get("erased"))) {
                erased.add(sequence);
            } else {
                String data = sha256(canonical(some(entry, List.of("data", "salt"))));
                expect(data.equals(entry.get("data_hash")), "the data of entry " + sequence + " was changed");
                if ("customer.erased".equals(entry.get("action"))) {
                    erased.clear();
                }
            }
        }
        expect(!entries.isEmpty(), "the timeline is empty");
        erased.forEach(sequence -> expect(false, "entry " + sequence + " has no data, and no erasure explains it"));
        System.out.println(entries.size() + " entries, the last hash is " + last);
        return hashes;
    }

    private static void verifyHeads(Map<String, Object> timeline, Map<BigDecimal, String> hashes)
            throws GeneralSecurityException {
        for (Object each : list(timeline.getOrDefault("heads", List.of()))) {
            Map<String, Object> head = object(each);
            Object sequence = head.get("sequence");
            String name = "the head of seal " + head.get("seal");
            expect(head.get("hash").equals(hashes.get(sequence)), name + " does not agree with entry " + sequence);
            expect(isSigned(head), name + " is not signed by its key");
            System.out.println("Sealed up to entry " + sequence + " at " + head.get("sealed_at") + " with the public key "
                    + head.get("public_key"));
        }
    }

    private static boolean isSigned(Map<String, Object> head) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(head.get("public_key")))));
        signature.update(canonical(some(head, SIGNED)).getBytes(StandardCharsets.UTF_8));
        try {
            return signature.verify(bytes(head.get("signature")));
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private static byte[] bytes(Object base64) {
        return Base64.getDecoder().decode((String) base64);
    }

    private static void expect(boolean agrees, String fault) {
        if (!agrees) {
            faults++;
            System.out.println("FAULT: " + fault);
        }
    }

    private static Map<String, Object> some(Map<String, Object> object, List<String> names) {
        Map<String, Object> some = new TreeMap<>(object);
        some.keySet().retainAll(names);
        return some;
    }

    private static String sha256(String text) throws GeneralSecurityException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** RFC 8785: names in the order of their UTF-16 units, which is that of Java's strings, and nothing between. */
    private static String canonical(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> object) {
            String before = "{";
            for (Map.Entry<?, ?> field : object.entrySet()) {
                text.append(before);
                write(field.getKey(), text);
                text.append(':');
                write(field.getValue(), text);
                before = ",";
            }
            text.append(object.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> array) {
            String before = "[";
            for (Object element : array) {
                text.append(before);
                write(element, text);
                before = ",";
            }
            text.append(array.isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            writeString(string, text);
        } else if (value instanceof BigDecimal number) {
            text.append(number(number.doubleValue()));
        } else {
            text.append(value);
        }
    }

    /** As JavaScript writes it, between a millionth and 10^21. Vouch writes no others. */
    private static String number(double number) {
        return number == 0 ? "0" : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (char unit : string.toCharArray()) {
            switch (unit) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> text.append(unit < 0x20 ? String.format("\\u%04x", (int) unit) : String.valueOf(unit));
            }
        }
        text.append('"');
    }

    /** Reads JSON: objects as sorted maps, numbers as decimals. */
    private static final class Json {

        private final String text;
        private int place;

        Json(String text) {
            this.text = text;
        }

        Object read() {
            skipBlanks();
            return switch (text.charAt(place)) {
                case '{' -> readObject();
                case '[' -> readArray();
                case '"' -> readString();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> readNumber();
            };
        }

        private Map<String, Object> readObject() {
            Map<String, Object> object = new TreeMap<>();
            while (hasNext('}')) {
                skipBlanks();
                String name = readString();
                skipBlanks();
                place++;
                object.put(name, read());
            }
            return object;
        }

        private List<Object> readArray() {
            List<Object> array = new ArrayList<>();
            while (hasNext(']')) {
                array.add(read());
            }
            return array;
        }

        /** Passes the bracket or comma, and the closing bracket at the end. */
        private boolean hasNext(char end) {
            skipBlanks();
            if (text.charAt(place) == end) {
                place++;
                return false;
            }
            place++;
            skipBlanks();
            if (text.charAt(place) == end) {
                place++;
                return false;
            }
            return true;
        }

        private String readString() {
            StringBuilder string = new StringBuilder();
            for (place++; text.charAt(place) != '"'; place++) {
                string.append(text.charAt(place) == '\\' ? readEscape() : text.charAt(place));
            }
            place++;
            return string.toString();
        }

        private char readEscape() {
            char escape = text.charAt(++place);
            if (escape == 'u') {
                place += 4;
                return (char) Integer.parseInt(text.substring(place - 3, place + 1), 16);
            }
            int known = "bfnrt".indexOf(escape);
            return known < 0 ? escape : "\b\f\n\r\t".charAt(known);
        }

        private Object word(String word, Object value) {
            place += word.length();
            return value;
        }

        private BigDecimal readNumber() {
            int start = place;
            while (place < text.length() && "+-.eE0123456789".indexOf(text.charAt(place)) >= 0) {
                place++;
            }
            return new BigDecimal(text.substring(start, place));
        }

        private void skipBlanks() {
            while (Character.isWhitespace(text.charAt(place))) {
                place++;
            }
        }
    }
}
