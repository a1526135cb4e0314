package dev.vouch.document;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler;
import org.jspecify.annotations.Nullable;

/**
 * Opens a PDF with PDFBox, which repairs what viewers repair, within a budget: PDFBox alone inflates whatever a table or
 * object stream asks for, and searches for as long as it takes.
 */
final class PdfParser extends PDFParser {

    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfParser(byte[] pdf) throws IOException {
        this(pdf, new PdfBudget(pdf.length));
    }

    private PdfParser(byte[] pdf, PdfBudget budget) throws IOException {
        super(new BudgetedRead(pdf, budget), "");
        this.document = new Document(budget);
    }

    /** The file needs a certificate or something else that is missing. Not an IOException: see the budget. */
    static final class Locked extends RuntimeException {}

    @Override
    protected void checkPages(COSDictionary root) throws IOException {
        if (!hasPage(root.getCOSDictionary(COSName.PAGES))) {
            throw new IOException("The document has no page");
        }
    }

    private boolean hasPage(@Nullable COSDictionary node) {
        if (node == null || !seen.add(node)) {
            return false;
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            return !COSName.PAGES.equals(node.getCOSName(COSName.TYPE));
        }
        return IntStream.range(0, kids.size())
                .mapToObj(kids::getObject)
                .anyMatch(kid -> kid instanceof COSDictionary page && hasPage(page));
    }

    /** Decodes its streams within the budget. Its encryption, if any, is by a password. */
    private final class Document extends COSDocument {

        private final PdfBudget budget;
        private final RandomAccessStreamCache cache =
                IOUtils.createMemoryOnlyStreamCache().create();

        Document(PdfBudget budget) throws IOException {
            super(PdfParser.this);
            this.budget = budget;
        }

        @Override
        public @Nullable COSDictionary getEncryptionDictionary() {
            COSDictionary encryption = super.getEncryptionDictionary();
            if (getTrailer().containsKey(COSName.ENCRYPT) && (encryption == null || !isByPassword(encryption))) {
                throw new Locked();
            }
            return encryption;
        }

        private static boolean isByPassword(COSDictionary encryption) {
            return StandardSecurityHandler.FILTER.equals(encryption.getNameAsString(COSName.FILTER));
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new PdfStream(cache, createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
