package org.samklang.query.wiring;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.Configuration;
import org.samklang.events.Recorded;
import org.samklang.query.Histories;
import org.samklang.query.TestDatabase;
import org.samklang.query.TestLog;
import org.samklang.query.maintenance.GetViewStatus;
import org.samklang.query.maintenance.ViewStatus;
import org.samklang.query.rows.Follower;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// What this program spends of the processor to keep all views up, for each fact, beside the appending thread and
/// PostgreSQL. Argument: facts (20000).
public final class FollowingBenchmark {
    private static final int WARM = 10_000;

    private FollowingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int facts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        for (int round = 0; round < 2; round++) {
            measure("1000 at a time", 1000, facts);
            measure("10 at a time", 10, facts);
        }
        System.exit(0);
    }

    private static void measure(String what, int chunk, int facts) throws Exception {
        TestDatabase database = TestDatabase.create();
        try (AnnotationConfigApplicationContext spring = ViewsConfigurationIT.spring(database)) {
            List<Recorded> history = new Histories(
                            3, spring.getBean(ViewsConfiguration.Views.class).all(), (WARM + facts) / 40)
                    .next(WARM + facts);
            Configuration axon = ViewsConfigurationIT.axon(spring, new ViewsConfigurationIT.InMemoryLog());
            axon.start();
            Runnable wake = spring.getBean(Follower.class)::wake;
            try {
                append(database, history.subList(0, WARM), 1000, wake);
                caughtUp(axon, WARM - 1);
                long begun = cpu();
                append(database, history.subList(WARM, WARM + facts), chunk, wake);
                caughtUp(axon, WARM + facts - 1L);
                System.out.printf(Locale.ROOT, "%-40s %6.1f us/fact%n", what, (cpu() - begun) / 1000.0 / facts);
            } finally {
                axon.shutdown();
            }
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
                - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void append(TestDatabase database, List<Recorded> facts, int chunk, Runnable wake) {
        for (int from = 0; from < facts.size(); from += chunk) {
            List<Recorded> next = facts.subList(from, Math.min(from + chunk, facts.size()));
            TestLog.append(database, next);
            wake.run();
        }
    }

    private static void caughtUp(Configuration axon, long position) throws Exception {
        while (true) {
            ViewStatus status = axon.queryGateway().query(new GetViewStatus(), ViewStatus.class).get();
            if (status.views().stream().allMatch(view -> view.position() == position)) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
