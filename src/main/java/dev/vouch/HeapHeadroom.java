package dev.vouch;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps free heap committed. The JVM shrinks the heap of a service that is idle after its start until less than half of it
 * is free, which is where G1 begins to mark concurrently: it then marks without end, and that was an eighth of the JVM's
 * CPU. A jar cannot set JVM options; these two may be changed later. What the operator has set stays.
 */
@Component
final class HeapHeadroom {

    private static final String MOST_FREE = "MaxHeapFreeRatio";
    private static final String LEAST_FREE = "MinHeapFreeRatio";

    HeapHeadroom() {
        HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        set(jvm, MOST_FREE, "100");
        set(jvm, LEAST_FREE, "70");
    }

    private static void set(HotSpotDiagnosticMXBean jvm, String option, String percent) {
        if (jvm.getVMOption(option).getOrigin() == VMOption.Origin.DEFAULT) {
            jvm.setVMOption(option, percent);
        }
    }
}
