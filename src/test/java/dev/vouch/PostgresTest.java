package dev.vouch;

import dev.vouch.desk.StubProvider;
import dev.vouch.document.AllocationMeter;
import dev.vouch.event.SettledEventLog;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.test.context.ContextConfiguration;

/**
 * Beside {@code @SpringBootTest}: the context gets a fresh database, {@link Patience} and the {@link StubProvider}, and the
 * test can have it injected as {@link TestDatabase}, with the {@link TestClock} that it runs by. Tests that share a cached
 * context share its database. An event can be read as soon as it was written.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = PostgresTest.FreshDatabase.class)
public @interface PostgresTest {

    /** Cancels the tasks that visit every platform each minute: tests create thousands of platforms. */
    class NoRounds implements ApplicationListener<ApplicationReadyEvent> {

        private static final Set<String> ROUNDS =
                Set.of("dev.vouch.webhook.WebhookMetrics.look", "dev.vouch.kyc.check.ScreeningCoverage.count");

        @Override
        public void onApplicationEvent(ApplicationReadyEvent ready) {
            ready
                    .getApplicationContext()
                    .getBean(ScheduledAnnotationBeanPostProcessor.class)
                    .getScheduledTasks()
                    .stream()
                    .filter(task -> ROUNDS.contains(task.toString()))
                    .forEach(ScheduledTask::cancel);
        }
    }

    class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = TestDatabase.create();
            TestPropertyValues.of(database.properties())
                    .and(Patience.properties())
                    .and(StubProvider.properties())
                    .applyTo(context);
            context.getBeanFactory().registerSingleton("testDatabase", database);
            context.addApplicationListener(new NoRounds());
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(SettledEventLog.class, definition -> definition.setPrimary(true));
            beans.registerBean(TestClock.class, definition -> definition.setPrimary(true));
            beans.registerBean(AllocationMeter.class);
        }
    }
}
