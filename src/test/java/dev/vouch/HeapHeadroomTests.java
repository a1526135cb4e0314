package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class HeapHeadroomTests {

    private final HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @Test
    void theHeapDoesNotShrinkToTheSizeAtWhichItIsMarkedAllTheTime() {
        new HeapHeadroom();

        assertThat(jvm.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("100");
        assertThat(jvm.getVMOption("MinHeapFreeRatio").getValue()).isEqualTo("70");
    }

    @Test
    void keepsTheOperatorsSettings() {
        new HeapHeadroom();
        jvm.setVMOption("MinHeapFreeRatio", "50");
        try {
            new HeapHeadroom();
            assertThat(jvm.getVMOption("MinHeapFreeRatio").getValue()).isEqualTo("50");
        } finally {
            jvm.setVMOption("MinHeapFreeRatio", "70");
        }
    }
}
