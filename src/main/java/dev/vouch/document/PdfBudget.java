package dev.vouch.document;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Limits the steps and the memory of this thread for reading the structure of one PDF. A file of some kilobytes can cause
 * any amount of both, by streams that inflate, tables that refer to each other, or searches without a result.
 */
final class PdfBudget {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final long MAX_ALLOCATED = 48 * 1024 * 1024;
    private static final int STEPS = 2_000_000;
    private static final int STEPS_PER_BYTE = 12;
    private static final int STEPS_PER_MEASUREMENT = 256;

    private final long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    private final long maxSteps;
    private long steps;

    PdfBudget(int fileLength) {
        this.maxSteps = STEPS + (long) STEPS_PER_BYTE * fileLength;
    }

    void step() {
        steps++;
        if (steps > maxSteps || steps % STEPS_PER_MEASUREMENT == 0 && allocated() > MAX_ALLOCATED) {
            throw new Exceeded();
        }
    }

    /** Call it before allocating an array of this length. */
    void allocate(long length) {
        if (allocated() + length > MAX_ALLOCATED) {
            throw new Exceeded();
        }
    }

    private long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
    }

    /** Not an IOException: the parser would repair the file and continue. */
    static final class Exceeded extends RuntimeException {

        Exceeded() {
            super("The PDF takes too much to read", null, false, false);
        }
    }
}
