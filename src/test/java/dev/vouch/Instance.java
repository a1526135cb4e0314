package dev.vouch;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** A running instance of the service, in this JVM, with {@link Patience} unless it says otherwise. */
public record Instance(ConfigurableApplicationContext context) implements AutoCloseable {

    public static Instance on(TestDatabase database, String... arguments) {
        return start(new SpringApplication(VouchApplication.class), database, arguments);
    }

    /** One that waits for its database no longer than it does in production. */
    public static Instance asInProduction(TestDatabase database, String... arguments) {
        return new Instance(SpringApplication.run(VouchApplication.class, database.arguments(withFreePort(arguments))));
    }

    /** One that starts after the keysets were rotated. */
    public static Instance afterRotationOn(TestDatabase database) {
        return new Instance(SpringApplication.run(
                VouchApplication.class, database.argumentsAfterRotation(Patience.arguments("--server.port=0"))));
    }

    /** One with a wrong subclass in place of a part: a proof must fail for it. */
    public static Instance withMutant(Class<?> mutant, TestDatabase database, String... arguments) {
        return start(applicationWith(mutant), database, arguments);
    }

    /** The service with a part more, which is taken where there are two of its kind. */
    public static SpringApplication applicationWith(Class<?> part) {
        SpringApplication application = new SpringApplication(VouchApplication.class);
        application.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean(part, definition -> definition.setPrimary(true)));
        return application;
    }

    private static Instance start(SpringApplication application, TestDatabase database, String... arguments) {
        return new Instance(application.run(database.arguments(Patience.arguments(withFreePort(arguments)))));
    }

    private static String[] withFreePort(String... arguments) {
        return Stream.concat(Stream.of("--server.port=0"), Stream.of(arguments)).toArray(String[]::new);
    }

    /** The same without its background jobs and timers, whose statements would be taken for those of a request. */
    public Instance withoutJobs() {
        context.getBean(Scheduler.class).stop();
        context.getBean(ThreadPoolTaskScheduler.class).shutdown();
        context.getBeanFactory().destroyBean(context.getBean("webhookWakeUps"));
        return this;
    }

    public int port() {
        return port("local.server.port");
    }

    public int managementPort() {
        return port("local.management.port");
    }

    private int port(String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
