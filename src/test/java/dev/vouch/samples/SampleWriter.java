package dev.vouch.samples;

import dev.vouch.document.SampleDocuments;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Draws the pictures in {@code samples} and writes the bodies that carry them. Run it after a change of a specimen. */
final class SampleWriter {

    private static final Color GREEN = new Color(0x2f6b4f);
    private static final Color BLUE = new Color(0x274b8a);

    private final Path directory;

    private SampleWriter(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    public static void main(String[] arguments) throws IOException {
        Path samples = Path.of("samples");
        Person nora = new Person(
                "Sample", "Nora", "1988-04-12", "F", "SPEC00001", "New York", c(0xf0c9a4), c(0x6b3e26), c(0x35608a));
        Person linh = new Person(
                "Specimen", "Linh", "1991-09-03", "F", "SPEC00002", "Hanoi", c(0xe8bd8f), c(0x1b1b1f), c(0x9a3d55));
        Person toby = new Person(
                "Sample", "Toby", "2016-06-01", "M", "SPEC00003", "New York", c(0xf6d7b8), c(0xc99a4a), c(0x4a8a4f));
        Person ivan = new Person(
                "Sanctionov",
                "Ivan Testovich",
                "1961-04-17",
                "M",
                "SPEC00004",
                "Chicago",
                c(0xe9c0a0),
                c(0x8d8d8d),
                c(0x33373d));
        Person olga = new Person(
                "Owner", "Olga", "1979-02-20", "F", "SPEC00005", "Chicago", c(0xc98f63), c(0x2b1a12), c(0x6a4d8f));
        new SampleWriter(samples.resolve("approved"))
                .file("passport.jpg", Specimens.passport(nora))
                .file("selfie.jpg", Specimens.selfie(nora))
                .kyc("kyc.json", "passport", "passport.jpg", null, "selfie.jpg");
        new SampleWriter(samples.resolve("referred"))
                .file("national-id-front.jpg", Specimens.cardFront("NATIONAL ID", GREEN, linh))
                .file("national-id-back.jpg", Specimens.cardBack("National ID", GREEN, linh))
                .file("selfie.jpg", Specimens.selfie(linh))
                .kyc("kyc.json", "national_id", "national-id-front.jpg", "national-id-back.jpg", "selfie.jpg");
        new SampleWriter(samples.resolve("rejected"))
                .file("passport.jpg", Specimens.passport(toby))
                .file("selfie.jpg", Specimens.selfie(toby))
                .kyc("kyc.json", "passport", "passport.jpg", null, "selfie.jpg");
        new SampleWriter(samples.resolve("listed"))
                .file("drivers-license-front.jpg", Specimens.cardFront("DRIVING LICENCE", BLUE, ivan))
                .file("drivers-license-back.jpg", Specimens.cardBack("Driving licence", BLUE, ivan))
                .file("selfie.jpg", Specimens.selfie(ivan))
                .kyc(
                        "kyc.json",
                        "drivers_license",
                        "drivers-license-front.jpg",
                        "drivers-license-back.jpg",
                        "selfie.jpg");
        new SampleWriter(samples.resolve("business"))
                .file("articles.pdf", SampleDocuments.pdf("SPECIMEN: articles of Luckless Games Inc."))
                .file("owner-passport.jpg", Specimens.passport(olga))
                .file("owner-selfie.jpg", Specimens.selfie(olga))
                .kyc("owner-kyc.json", "passport", "owner-passport.jpg", null, "owner-selfie.jpg");
    }

    private static Color c(int rgb) {
        return new Color(rgb);
    }

    private SampleWriter file(String name, byte[] bytes) throws IOException {
        Files.write(directory.resolve(name), bytes);
        return this;
    }

    private void kyc(String name, String type, String front, String back, String selfie) throws IOException {
        String json = "{\n  \"document_type\": \"" + type + "\",\n  \"expires_on\": \"2049-12-31\",\n"
                + "  \"document_front\": \"" + dataUrl(front) + "\",\n"
                + (back == null ? "" : "  \"document_back\": \"" + dataUrl(back) + "\",\n")
                + "  \"selfie\": \"" + dataUrl(selfie) + "\"\n}\n";
        Files.writeString(directory.resolve(name), json, StandardCharsets.UTF_8);
    }

    private String dataUrl(String name) throws IOException {
        return "data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(Files.readAllBytes(directory.resolve(name)));
    }
}
