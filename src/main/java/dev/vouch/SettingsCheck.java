package dev.vouch;

import dev.vouch.error.StartRefused;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.lang3.math.NumberUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses values of Spring Boot's settings with which the start would end in a stack trace. */
@Component
class SettingsCheck implements BeanFactoryPostProcessor {

    private static final String POSTGRES = "jdbc:postgresql:";
    private static final int LAST_PORT = 65_535;

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Environment environment = beans.getBean(Environment.class);
        if (!environment.getProperty("spring.datasource.url", POSTGRES).startsWith(POSTGRES)) {
            throw new StartRefused(
                    "SPRING_DATASOURCE_URL does not begin with " + POSTGRES,
                    "Write it as jdbc:postgresql://host:5432/database, and the login as SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD.");
        }
        Stream.of("server.port", "management.server.port")
                .forEach(setting -> refuseNoPort(setting, environment.getProperty(setting, "")));
    }

    private static void refuseNoPort(String setting, String port) {
        if (NumberUtils.toInt(port) > LAST_PORT) {
            throw new StartRefused(
                    "%s is %s, which is not a port."
                            .formatted(setting.replace('.', '_').toUpperCase(Locale.ROOT), port),
                    "Choose a port from 1 to " + LAST_PORT + ".");
        }
    }
}
