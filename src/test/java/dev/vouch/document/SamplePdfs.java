package dev.vouch.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs as producers write them, each with a page. */
final class SamplePdfs {

    private static final String ROOT = "/Root 1 0 R";

    private SamplePdfs() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int minor = 0; minor <= 7; minor++) {
            all.put(
                    "version 1." + minor,
                    PdfBuilder.ofOnePage("1." + minor).table(ROOT).bytes());
        }
        all.put("version 2.0", PdfBuilder.ofOnePage("2.0").tableStream(9, ROOT).bytes());
        for (String lineEnd : new String[] {"\r", "\r\n"}) {
            all.put(
                    "line ends " + lineEnd.length(),
                    new PdfBuilder("1.3", lineEnd).onePage().table(ROOT).bytes());
        }
        all.put("table stream", PdfBuilder.ofOnePage("1.5").tableStream(9, ROOT).bytes());
        all.put("object streams", saved(CompressParameters.DEFAULT_COMPRESSION));
        all.put("no object streams", saved(CompressParameters.NO_COMPRESSION));
        all.put("hybrid", hybrid());
        all.put("updated", updated());
        all.put(
                "updated with a table stream",
                PdfBuilder.ofOnePage("1.5")
                        .table(ROOT)
                        .object(4, "<</Producer(Nobody)>>")
                        .tableStream(9, ROOT + "/Info 4 0 R/Prev 0")
                        .bytes());
        all.put("linearised", linearised());
        all.put("signed with an empty byte range", signed());
        all.put(
                "word in a text",
                PdfBuilder.ofOnePage("1.4")
                        .object(4, "<</Title(How to /Encrypt a file)>>")
                        .table(ROOT + "/Info 4 0 R")
                        .bytes());
        all.put(
                "metadata not encrypted",
                PdfBuilder.ofOnePage("1.6")
                        .object(4, "<</EncryptMetadata false>>")
                        .table(ROOT)
                        .bytes());
        all.put(
                "end marker in a stream",
                PdfBuilder.ofOnePage("1.4").stream(4, "", ascii("%%EOF\n5 0 obj\n"))
                        .table(ROOT)
                        .bytes());
        all.put(
                "end without a line end",
                withoutLineEnd(PdfBuilder.ofOnePage("1.4").table(ROOT).bytes()));
        all.put(
                "table elsewhere",
                PdfBuilder.ofOnePage("1.4")
                        .line("trailer<<" + ROOT + ">>")
                        .end(77)
                        .bytes());
        all.put("tables in a circle", inACircle());
        all.put("offsets counted from what stood before it", shifted());
        all.put("deep tree", deepTree());
        all.put("many pages", manyPages());
        for (int bits : new int[] {40, 128, 256}) {
            all.put("owner's password only, " + bits, encrypted("", bits, false));
        }
        all.put("owner's password only, AES 128", encrypted("", 128, true));
        return all;
    }

    /** Those that ask for one. */
    static Map<String, byte[]> withPassword() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int bits : new int[] {40, 128, 256}) {
            all.put("password, " + bits, encrypted("secret", bits, false));
        }
        all.put("password, AES 128", encrypted("secret", 128, true));
        all.put(
                "certificate",
                PdfBuilder.ofOnePage("1.6")
                        .object(4, "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/Recipients[]>>")
                        .table(ROOT + "/Encrypt 4 0 R")
                        .bytes());
        all.put(
                "certificate, without a table",
                PdfBuilder.ofOnePage("1.6")
                        .object(4, "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/Recipients[]>>")
                        .object(5, "<</Title(Statement)>>")
                        .line("trailer<<" + ROOT + "/Info 5 0 R/Encrypt 4 0 R>>")
                        .end(0)
                        .bytes());
        all.put(
                "of a publisher",
                PdfBuilder.ofOnePage("1.6")
                        .object(4, "<</Filter/FOPN_foweb/V 1>>")
                        .table(ROOT + "/Encrypt 4 0 R")
                        .bytes());
        all.put(
                "nowhere",
                PdfBuilder.ofOnePage("1.6").table(ROOT + "/Encrypt 4 0 R").bytes());
        return all;
    }

    static byte[] encrypted(String password, int bits, boolean aes) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(bits);
            policy.setPreferAES(aes);
            document.protect(policy);
            return bytes(document, CompressParameters.DEFAULT_COMPRESSION);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] saved(CompressParameters compression) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            return bytes(document, compression);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(PDDocument document, CompressParameters compression) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes, compression);
        return bytes.toByteArray();
    }

    private static byte[] updated() {
        PdfBuilder pdf = PdfBuilder.ofOnePage("1.4").table(ROOT);
        for (int i = 0; i < 5; i++) {
            pdf.object(4 + i, "<</Producer(Nobody)>>").table(ROOT + "/Info " + (4 + i) + " 0 R");
        }
        return pdf.bytes();
    }

    /** Its first end marker is near its beginning. */
    private static byte[] linearised() {
        PdfBuilder pdf = new PdfBuilder("1.6").object(4, "<</Linearized 1/L 999/O 3/N 1/T 999>>");
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R>>").object(3, "<</Type/Page/Parent 2 0 R>>");
        int first = pdf.length();
        return pdf.table(ROOT)
                .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .table(ROOT + "/Note " + first)
                .bytes();
    }

    private static byte[] hybrid() {
        PdfBuilder pdf = PdfBuilder.ofOnePage("1.5");
        int stream = pdf.length();
        pdf.stream(8, "/Type/XRef/W[1 2 1]/Size 20/Index[0 1]", new byte[4]);
        return pdf.table(ROOT + "/XRefStm " + stream).bytes();
    }

    private static byte[] signed() {
        return new PdfBuilder("1.7")
                .object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[4 0 R]>>>>")
                .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object(3, "<</Type/Page/Parent 2 0 R/Annots[4 0 R]>>")
                .object(4, "<</FT/Sig/Subtype/Widget/T(Signature)/V 5 0 R>>")
                .object(5, "<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 0 0 0]/Contents<" + "00".repeat(4_000) + ">>>")
                .table(ROOT)
                .bytes();
    }

    private static byte[] shifted() {
        byte[] pdf = new PdfBuilder("xyz1.4").onePage().table(ROOT).bytes();
        System.arraycopy(ascii("xyz%PDF-"), 0, pdf, 0, 8);
        return Arrays.copyOfRange(pdf, 3, pdf.length);
    }

    private static byte[] inACircle() {
        PdfBuilder pdf = PdfBuilder.ofOnePage("1.4");
        return pdf.table(ROOT + "/Prev " + pdf.length()).bytes();
    }

    private static byte[] deepTree() {
        PdfBuilder pdf = new PdfBuilder("1.4").object(1, "<</Type/Catalog/Pages 10 0 R>>");
        for (int i = 10; i < 40; i++) {
            pdf.object(i, "<</Type/Pages/Kids[" + (i + 1) + " 0 R]/Count 1>>");
        }
        return pdf.object(40, "<</Type/Page/Parent 39 0 R>>").table(ROOT).bytes();
    }

    private static byte[] manyPages() {
        StringBuilder kids = new StringBuilder();
        PdfBuilder pdf = new PdfBuilder("1.4").object(1, "<</Type/Catalog/Pages 2 0 R>>");
        for (int i = 10; i < 310; i++) {
            kids.append(i).append(" 0 R ");
            pdf.object(i, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 200]>>");
        }
        return pdf.object(2, "<</Type/Pages/Count 300/Kids[" + kids + "]>>")
                .table(ROOT)
                .bytes();
    }

    private static byte[] withoutLineEnd(byte[] pdf) {
        return Arrays.copyOf(pdf, pdf.length - 1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
