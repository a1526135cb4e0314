package dev.vouch.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.jspecify.annotations.Nullable;

/** A stream of tables or objects, decoded within the budget. */
final class PdfStream extends COSStream {

    /** Filters for objects and tables; the others decode images. */
    private static final Set<COSName> FILTERS = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    private static final int MAX_COLUMNS = 4096;

    private final PdfBudget budget;

    PdfStream(RandomAccessStreamCache cache, RandomAccessReadView raw, PdfBudget budget) throws IOException {
        super(cache, raw);
        this.budget = budget;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        refuseWideRows();
        InputStream encoded = createRawInputStream();
        List<? extends COSBase> filters = elements(getFilters());
        for (int i = 0; i < filters.size(); i++) {
            if (!(filters.get(i) instanceof COSName filter) || !FILTERS.contains(filter)) {
                throw new IOException("Not a filter of objects");
            }
            BudgetedOutput decoded = new BudgetedOutput(budget);
            FilterFactory.INSTANCE.getFilter(filter).decode(encoded, decoded, this, i);
            encoded = new ByteArrayInputStream(decoded.toByteArray());
        }
        return new BudgetedRead(encoded.readAllBytes(), budget);
    }

    /** A predictor keeps two rows of the declared length. */
    private void refuseWideRows() throws IOException {
        for (COSBase parameters : elements(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP))) {
            if (parameters instanceof COSDictionary each && each.getInt(COSName.COLUMNS, 1) > MAX_COLUMNS) {
                throw new IOException("Rows too wide");
            }
        }
    }

    /** The elements of an array, or a single value, or nothing. */
    private static List<? extends COSBase> elements(@Nullable COSBase value) {
        if (value instanceof COSArray array) {
            return IntStream.range(0, array.size()).mapToObj(array::getObject).toList();
        }
        return value == null ? List.of() : List.of(value);
    }

    private static final class BudgetedOutput extends ByteArrayOutputStream {

        private final PdfBudget budget;

        BudgetedOutput(PdfBudget budget) {
            this.budget = budget;
        }

        @Override
        public void write(int b) {
            if (count == buf.length) {
                budget.allocate(2L * count);
            }
            super.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (count + length > buf.length) {
                budget.allocate(2L * (count + length));
            }
            super.write(bytes, offset, length);
        }
    }
}
