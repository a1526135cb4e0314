package dev.vouch.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.time.Duration;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;

/** A JVM that answers requests, and the Postgres that it works on. */
final class Measured {

    private static final Duration QUIET = Duration.ofMillis(500);
    private static final int MOST_WAITS = 20;

    private final String url;
    private final ProcessHandle jvm;
    private final ProcessHandle postmaster;
    private @Nullable MBeanServerConnection beans;

    Measured(String url, ProcessHandle jvm, ProcessHandle postmaster) {
        this.url = url;
        this.jvm = jvm;
        this.postmaster = postmaster;
    }

    String url() {
        return url;
    }

    Cpu cpu() {
        return Cpu.of(jvm, postmaster);
    }

    /** Waits until the JIT compilers have compiled what they were asked for: under load they get little CPU. */
    void awaitCompilers() throws InterruptedException {
        double before = -1;
        for (int waits = 0; waits < MOST_WAITS && Cpu.ofCompilers(jvm) > before; waits++) {
            before = Cpu.ofCompilers(jvm);
            Thread.sleep(QUIET.toMillis());
        }
    }

    /** Bytes that all threads have allocated. */
    long allocated() throws IOException {
        try {
            if (beans == null) {
                VirtualMachine machine = VirtualMachine.attach(Long.toString(jvm.pid()));
                beans = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))
                        .getMBeanServerConnection();
                machine.detach();
            }
            // By name: the method is newer than the release that this is compiled for.
            return (Long) beans.getAttribute(new ObjectName("java.lang:type=Threading"), "TotalThreadAllocatedBytes");
        } catch (AttachNotSupportedException | JMException refused) {
            throw new IOException(refused);
        }
    }
}
