package dev.vouch.document;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Bytes whose reads count against a budget. */
final class BudgetedRead extends RandomAccessReadBuffer {

    private final byte[] bytes;
    private final PdfBudget budget;

    BudgetedRead(byte[] bytes, PdfBudget budget) {
        super(bytes);
        this.bytes = bytes;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        budget.step();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        budget.step();
        return super.read(into, offset, length);
    }

    @Override
    public void seek(long position) throws IOException {
        budget.step();
        super.seek(position);
    }

    @Override
    public boolean isEOF() throws IOException {
        budget.step();
        return super.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(new BudgetedRead(bytes, budget), start, length, true);
    }
}
