package dev.vouch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Some hundred files as devices and programs write them, each of which is taken, without what stands around it; and as
 * many that are damaged, locked or two in one, each of which is refused for the reason that is named. Those that mean harm
 * are {@link HostileFile}s.
 */
class FileCorpusTests {

    private static final Map<String, byte[]> JPEGS = SampleJpegs.all();
    private static final Map<String, byte[]> TRAILERS = SampleJpegs.trailers();
    private static final Map<String, byte[]> PDFS = SamplePdfs.all();

    private final FileInspector inspector = new FileInspector();

    static Stream<Arguments> goodFiles() {
        List<Arguments> all = new ArrayList<>();
        JPEGS.forEach((name, jpeg) -> all.add(good("JPEG, " + name, jpeg, jpeg)));
        pngs().forEach((name, png) -> all.add(good("PNG, " + name, png, png)));
        webps().forEach((name, webp) -> all.add(good("WebP, " + name, webp, webp)));
        PDFS.forEach((name, pdf) -> all.add(good("PDF, " + name, pdf, pdf)));
        Map<String, byte[]> images = new LinkedHashMap<>();
        for (String name :
                List.of("baseline", "progressive", "CMYK", "restarts every 7", "2 fill bytes before the end")) {
            images.put(name, JPEGS.get(name));
        }
        images.put("PNG", FileInspectorTests.PNG);
        images.put("WebP", FileInspectorTests.WEBP);
        images.forEach((name, image) -> TRAILERS.forEach((behind, trailer) ->
                all.add(good(name + ", then " + behind, FileInspectorTests.joined(image, trailer), image))));
        for (String name : List.of("version 1.4", "version 2.0", "object streams", "updated", "linearised")) {
            byte[] pdf = PDFS.get(name);
            pdfHeads()
                    .forEach((before, head) ->
                            all.add(good(before + ", then " + name, FileInspectorTests.joined(head, pdf), pdf)));
            pdfTails()
                    .forEach((behind, tail) ->
                            all.add(good(name + ", then " + behind, FileInspectorTests.joined(pdf, tail), pdf)));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void aGoodFileIsTakenWithoutWhatStandsAroundIt(byte[] sent, byte[] file) throws Exception {
        InspectedFile inspected = inspector.inspect(Upload.of(sent));

        assertThat(inspected.bytes().length).isEqualTo(file.length);
        assertThat(Arrays.equals(inspected.bytes(), file)).isTrue();
        assertThat(inspected.file().byteSize()).isEqualTo(file.length);
        assertThat(inspected.file().hasBytes(file)).isTrue();
    }

    static Stream<Arguments> badFiles() {
        List<Arguments> all = new ArrayList<>();
        for (String name : List.of("baseline", "progressive", "grey", "CMYK", "restarts every 64", "order 3")) {
            cutOff("JPEG, " + name, JPEGS.get(name), all);
        }
        cutOff("PNG", FileInspectorTests.PNG, all);
        cutOff("WebP", FileInspectorTests.WEBP, all);
        for (String name : List.of("version 1.4", "version 2.0", "object streams", "linearised", "updated")) {
            cutOff("PDF, " + name, PDFS.get(name), all);
        }
        SamplePdfs.withPassword().forEach((name, pdf) -> all.add(bad("PDF, " + name, pdf, FileRefusal.FILE_ENCRYPTED)));
        Map<String, byte[]> taken = Map.of(
                "JPEG", FileInspectorTests.JPEG,
                "PNG", FileInspectorTests.PNG,
                "WebP", FileInspectorTests.WEBP,
                "PDF", FileInspectorTests.PDF);
        taken.forEach((name, file) -> secondFiles()
                .forEach((behind, second) -> all.add(bad(
                        name + ", then " + behind,
                        FileInspectorTests.joined(file, second),
                        FileRefusal.FILE_TRAILED))));
        for (String page : List.of("<html>", "<!DOCTYPE html>\n<body>", "<svg xmlns='http://www.w3.org/2000/svg'>")) {
            all.add(bad(
                    page + ", then a PDF",
                    FileInspectorTests.joined(SampleJpegs.bytes(page), FileInspectorTests.PDF),
                    FileRefusal.UNSUPPORTED_FILE_TYPE));
        }
        all.add(bad(
                "a script, then a PDF",
                FileInspectorTests.joined(SampleJpegs.bytes("<script>alert(1)</script>"), FileInspectorTests.PDF),
                FileRefusal.FILE_TRAILED));
        all.add(bad(
                "more than a kilobyte before a PDF",
                FileInspectorTests.joined(new byte[1_025], FileInspectorTests.PDF),
                FileRefusal.UNSUPPORTED_FILE_TYPE));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsRefused(byte[] sent, FileRefusal refusal) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> inspector.inspect(Upload.of(sent)));

        assertThat(refused).as("refusal").isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
    }

    private static Map<String, byte[]> pngs() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        int[][] depths = {{1, 2, 4, 8, 16}, {}, {8, 16}, {1, 2, 4, 8}, {8, 16}, {}, {8, 16}};
        int[] channels = {1, 0, 3, 1, 2, 0, 4};
        for (int type = 0; type < depths.length; type++) {
            for (int depth : depths[type]) {
                int bits = depth * channels[type];
                all.put(
                        "type " + type + " of " + depth + " bits",
                        png(depth, type, 0, 200 * (1 + (200 * bits + 7) / 8)));
                all.put("type " + type + " of " + depth + " bits, interlaced", png(depth, type, 1, interlaced(bits)));
            }
        }
        return all;
    }

    private static int interlaced(int bits) {
        int[][] passes = {{25, 25}, {25, 25}, {50, 25}, {50, 50}, {100, 50}, {100, 100}, {200, 100}};
        return Stream.of(passes)
                .mapToInt(pass -> pass[1] * (1 + (pass[0] * bits + 7) / 8))
                .sum();
    }

    private static byte[] png(int depth, int type, int interlace, int length) {
        byte[] header = HostileFile.header(200, 200, type);
        header[12] = (byte) depth;
        header[16] = (byte) interlace;
        return FileInspectorTests.png(
                header,
                HostileFile.ascii("tEXtComment\0IEND"),
                HostileFile.ascii("PLTE\0\0\0"),
                HostileFile.deflated("IDAT", length),
                HostileFile.ascii("eXIfMM\0*"),
                HostileFile.end());
    }

    private static Map<String, byte[]> webps() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byte[] simple = FileInspectorTests.WEBP;
        all.put("simple", simple);
        ByteBuffer extended = ByteBuffer.allocate(simple.length + 18 + 14).order(ByteOrder.LITTLE_ENDIAN);
        extended.put(SampleJpegs.bytes("RIFF")).putInt(extended.capacity() - 8).put(SampleJpegs.bytes("WEBPVP8X"));
        extended.putInt(10).putInt(8).put(new byte[] {(byte) 239, 0, 0, 63, 1, 0});
        extended.put(simple, 12, simple.length - 12)
                .put(SampleJpegs.bytes("EXIF"))
                .putInt(5);
        all.put("with metadata", extended.put(SampleJpegs.bytes("MM\0*\1\0")).array());
        return all;
    }

    private static Map<String, byte[]> pdfHeads() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("byte order mark", SampleJpegs.bytes("\u00ef\u00bb\u00bf"));
        all.put("line ends", SampleJpegs.bytes("\r\n \t\r\n"));
        all.put("a line of text", SampleJpegs.bytes("Some junk before the header\n\n"));
        all.put("a printer's language", SampleJpegs.bytes("\033%-12345X@PJL\r\n@PJL ENTER LANGUAGE=PDF\r\n"));
        all.put("a response", SampleJpegs.bytes("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n"));
        all.put("an e-mail", SampleJpegs.bytes("From: a@example.com\r\nSubject: Statement\r\n\r\n"));
        all.put("part of a form", SampleJpegs.bytes("--b\r\nContent-Type: application/pdf\r\n\r\n"));
        all.put("1,024 zeros", new byte[1_024]);
        all.put("1,000 letters", SampleJpegs.bytes("x".repeat(1_000)));
        return all;
    }

    private static Map<String, byte[]> pdfTails() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("a printer's language", SampleJpegs.bytes("\033%-12345X@PJL EOJ\r\n\033%-12345X"));
        all.put("an end of file", SampleJpegs.bytes("\032"));
        all.put("the rest of a form", SampleJpegs.bytes("--b--\r\n"));
        all.put("the rest of a response", SampleJpegs.bytes("0\r\n\r\n"));
        all.put("a comment", SampleJpegs.bytes("% made by nobody\n"));
        all.put("a megabyte", SampleJpegs.bytes("x".repeat(1 << 20)));
        return all;
    }

    private static Map<String, byte[]> secondFiles() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("an archive", FileInspectorTests.zip());
        all.put("an archive behind zeros", FileInspectorTests.joined(new byte[5_000], FileInspectorTests.zip()));
        all.put("a page", SampleJpegs.bytes("<html><body>"));
        all.put("a page of today", SampleJpegs.bytes("\r\n<!DOCTYPE html>\n<title>"));
        all.put("a script", SampleJpegs.bytes("\n<script>alert(1)</script>"));
        all.put("a drawing", SampleJpegs.bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        all.put("a page of a server", SampleJpegs.bytes("<?php echo 1;"));
        all.put("a shell script", SampleJpegs.bytes("#!/bin/sh\nexit\n"));
        all.put("a program", SampleJpegs.bytes("\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0"));
        all.put("another archive", SampleJpegs.bytes("7z\u00bc\u00af\047\034\0\4"));
        return all;
    }

    private static void cutOff(String name, byte[] file, List<Arguments> all) {
        for (int part = 2; part <= 9; part++) {
            int length = file.length * part / 10;
            all.add(bad(name + ", " + part + "0 %", Arrays.copyOf(file, length), FileRefusal.FILE_DAMAGED));
        }
        all.add(bad(name + ", but 8 bytes", Arrays.copyOf(file, file.length - 8), FileRefusal.FILE_DAMAGED));
    }

    private static Arguments good(String name, byte[] sent, byte[] file) {
        return Arguments.argumentSet(name, sent, file);
    }

    private static Arguments bad(String name, byte[] sent, FileRefusal refusal) {
        return Arguments.argumentSet(name, sent, refusal);
    }
}
