package dev.vouch.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTests {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream full = new PrintStream(new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    });

    /** {@code keyset rotate > new && mv new vouch.env} would otherwise replace good keysets by half of them. */
    @Test
    void failsOnAFullDisk() {
        PrintStream errors = new PrintStream(err);

        assertThat(new KeysetCommand(Map.of(), full, errors).execute("keyset", "create"))
                .isOne();
        assertThat(EnvCommand.run(full, errors, "env")).isOne();

        assertThat(err.toString().lines())
                .hasSize(2)
                .containsOnly("The output could not be written whole: do not use it.");
    }
}
