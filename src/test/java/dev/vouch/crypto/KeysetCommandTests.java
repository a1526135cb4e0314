package dev.vouch.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeysetCommandTests {

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTwoNewKeysetsAsEnvironment() {
        assertThat(run("keyset", "create")).isZero();

        Keysets created = printed();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("VOUCH_MASTER_KEYSET=[A-Za-z0-9+/]+=*"),
                        line -> assertThat(line).matches("VOUCH_INDEX_KEYSET=[A-Za-z0-9+/]+=*"));
        assertThat(created.master().size()).isOne();
        assertThat(created.index().size()).isOne();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void rotatesToANewPrimaryThatStillReadsTheOld() {
        Keysets old = current();

        assertThat(run("keyset", "rotate")).isZero();

        Keysets rotated = printed();
        UUID id = UUID.randomUUID();
        WrappedKey key = new DataKeys(new KeysetCipher(old.master())).create(id, id);
        DataKeys dataKeys = new DataKeys(new KeysetCipher(rotated.master()));
        assertThat(dataKeys.isCurrent(key)).isFalse();
        assertThat(dataKeys.open(id, id, key)).isNotNull();
        assertThat(new BlindIndex(rotated.index()).candidates(id, "tax_id", "1"))
                .hasSize(2)
                .contains(new BlindIndex(old.index()).of(id, "tax_id", "1"));
    }

    @Test
    void rotatesInTwoStepsForSeveralInstances() {
        Keysets old = current();

        assertThat(run("keyset", "add")).isZero();
        Keysets added = printed();
        use(added);
        assertThat(run("keyset", "promote")).isZero();
        Keysets promoted = printed();

        assertThat(added.master().getPrimary().getId())
                .isEqualTo(old.master().getPrimary().getId());
        assertThat(promoted.master().getPrimary().getId())
                .isNotEqualTo(old.master().getPrimary().getId())
                .isEqualTo(added.master().getAt(1).getId());
        assertThat(promoted.index().getPrimary().getId())
                .isEqualTo(added.index().getAt(1).getId());
        assertThat(promoted.master().size()).isEqualTo(2);
    }

    @Test
    void endsWithOneWhereAKeysetIsMissing() {
        assertThat(run("keyset", "rotate")).isOne();

        assertThat(err.toString()).startsWith("VOUCH_MASTER_KEYSET is not set.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsWithTwoAndTheUsageWhereItDoesNotUnderstand() {
        assertThat(run("keyset")).isEqualTo(2);
        assertThat(run("keyset", "shred")).isEqualTo(2);
        assertThat(run("keyset", "create", "now")).isEqualTo(2);

        assertThat(err.toString()).startsWith("usage: java -jar vouch.jar keyset");
        assertThat(out.toString()).isEmpty();
    }

    private Keysets current() {
        Keysets current = Keysets.create();
        use(current);
        return current;
    }

    private void use(Keysets keysets) {
        keysets.toEnvironment().lines().map(line -> line.split("=", 2)).forEach(l -> environment.put(l[0], l[1]));
    }

    private int run(String... args) {
        out.reset();
        return new KeysetCommand(environment, new PrintStream(out, true), new PrintStream(err, true)).execute(args);
    }

    private Keysets printed() {
        Map<String, String> lines = new HashMap<>();
        out.toString().lines().map(line -> line.split("=", 2)).forEach(line -> lines.put(line[0], line[1]));
        return Keysets.parse(lines.get("VOUCH_MASTER_KEYSET"), lines.get("VOUCH_INDEX_KEYSET"));
    }
}
