package dev.vouch.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes a PDF object by object, with tables that are right, or are not. */
final class PdfBuilder {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> offsets = new TreeMap<>();
    private final String lineEnd;
    private int start;

    PdfBuilder(String version, String lineEnd) {
        this.lineEnd = lineEnd;
        line("%PDF-" + version);
    }

    PdfBuilder(String version) {
        this(version, "\n");
    }

    /** One with a page: objects 1 to 3. */
    static PdfBuilder ofOnePage(String version) {
        return new PdfBuilder(version).onePage();
    }

    PdfBuilder onePage() {
        return object(1, "<</Type/Catalog/Pages 2 0 R>>")
                .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 200]>>");
    }

    PdfBuilder object(int number, String text) {
        offsets.put(number, out.size());
        return line(number + " 0 obj" + lineEnd + text + lineEnd + "endobj");
    }

    /** @param entries of its dictionary, without its length */
    PdfBuilder stream(int number, String entries, byte[] data) {
        offsets.put(number, out.size());
        line(number + " 0 obj" + lineEnd + "<<" + entries + "/Length " + data.length + ">>" + lineEnd + "stream");
        out.writeBytes(data);
        return line("").line("endstream").line("endobj");
    }

    /** A table of the objects since the last one; the trailer points to that. */
    PdfBuilder table(String trailer) {
        int table = out.size();
        line("xref");
        offsets.forEach((number, offset) -> line(number + " 1").text(String.format("%010d 00000 n \n", offset)));
        String previous = start == 0 ? "" : "/Prev " + start;
        line("trailer").line("<</Size 20" + previous + trailer + ">>");
        return end(table);
    }

    /** The same as a stream, which is object {@code number}. */
    PdfBuilder tableStream(int number, String entries) {
        int table = out.size();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        StringBuilder index = new StringBuilder();
        offsets.forEach((object, offset) -> {
            index.append(object).append(" 1 ");
            rows.writeBytes(new byte[] {1, (byte) (offset >> 8), (byte) (int) offset, 0});
        });
        stream(
                number,
                "/Type/XRef/W[1 2 1]/Size 20/Filter/FlateDecode/Index[" + index + "]" + entries,
                deflated(rows.toByteArray()));
        return end(table);
    }

    PdfBuilder end(int table) {
        start = table;
        offsets.clear();
        return line("startxref").line(String.valueOf(table)).line("%%EOF");
    }

    PdfBuilder line(String line) {
        return text(line + lineEnd);
    }

    PdfBuilder text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    int length() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        while (!deflater.finished()) {
            deflated.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return deflated.toByteArray();
    }
}
