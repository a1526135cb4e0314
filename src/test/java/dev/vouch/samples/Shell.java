package dev.vouch.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs what a page says as a reader would paste it: its blocks in one bash, from the root of the repository. */
final class Shell {

    /** Stands before the real sleep in the path, and sleeps a fifth of a second. */
    private static final String NAP = "#!/usr/bin/env bash\nexec %s 0.2\n";

    private static final Pattern BLOCK = Pattern.compile("^```\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final int PATIENCE_IN_SECONDS = 300;

    /** Stands before the real curl in the path, and keeps the headers of each answer. */
    private static final String WITNESS = """
            #!/usr/bin/env bash
            exec %s --dump-header "$(mktemp "$ANSWERS/$(date +%%s%%N).XXXX")" "$@"
            """;

    private final Path directory;
    private final int port;
    private int runs;

    Shell(Path directory, int port) throws IOException {
        this.directory = directory;
        this.port = port;
        place("curl", WITNESS);
        place("sleep", NAP);
    }

    private void place(String command, String script) throws IOException {
        Path stand = Files.writeString(directory.resolve(command), script.formatted(find(command)));
        stand.toFile().setExecutable(true);
    }

    /** @param answers the headers of every answer, in their order */
    record Run(int code, String output, List<String> answers) {

        List<String> statuses() {
            return answers.stream()
                    .map(answer -> answer.isEmpty() ? "no answer" : answer.split(" ")[1])
                    .toList();
        }
    }

    static boolean has(String command) {
        return find(command) != null;
    }

    private static Path find(String command) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** The blocks in a page that call the service, or set what those need. */
    static List<String> blocks(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("curl ") || block.contains("VOUCH="))
                .toList();
    }

    /** Only the address is another one: of the service that the test has started. */
    Run run(List<String> blocks) throws IOException, InterruptedException {
        Path answers = Files.createDirectory(directory.resolve("answers-" + ++runs));
        Path output = directory.resolve("output-" + runs);
        String script =
                String.join("", blocks).replace("VOUCH=http://127.0.0.1:8080", "VOUCH=http://127.0.0.1:" + port);
        ProcessBuilder bash = new ProcessBuilder("bash", "-u", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = bash.environment();
        environment.put("PATH", directory + ":" + environment.get("PATH"));
        environment.put("ANSWERS", answers.toString());
        environment.put("VOUCH_OPERATOR_KEY", dev.vouch.Api.OPERATOR_KEY);
        Process process = bash.start();
        if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("The page did not come to its end: " + Files.readString(output));
        }
        return new Run(process.exitValue(), Files.readString(output), headers(answers));
    }

    private static List<String> headers(Path answers) throws IOException {
        try (Stream<Path> files = Files.list(answers)) {
            List<String> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                all.add(Files.readString(file));
            }
            return all;
        }
    }
}
