package dev.vouch.screening;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Loads the lists before the service is ready, and polls their files for changes. If a list has never been loaded, the
 * service does not start: the configuration is wrong, and there is nothing to screen against. Later, a refused file leaves
 * the edition in force unchanged; the log and the failures of the job report it.
 */
@Component
@EnableConfigurationProperties(ScreeningProperties.class)
class ListRefresh implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ListRefresh.class);

    private final ScreeningProperties properties;
    private final ListImport lists;
    private final ListEditions editions;

    /** An evaluation on a local machine needs no real lists, and so no warning. */
    private final boolean isEmbedded;

    ListRefresh(ScreeningProperties properties, ListImport lists, ListEditions editions, Environment environment) {
        this.properties = properties;
        this.lists = lists;
        this.editions = editions;
        this.isEmbedded = !environment.containsProperty("spring.datasource.url");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.areSamplesOnly(ListKind.SANCTIONS) && !isEmbedded) {
            log.warn("Screening against invented sanctions lists only, so that nobody is clear on a live platform:"
                    + " configure vouch.screening.lists");
        }
        refresh(true);
    }

    /** Refreshes every list that it can. If one is refused, the run fails at its end. */
    void refresh() {
        List<String> refused = refresh(false);
        if (!refused.isEmpty()) {
            throw new IllegalStateException("Sanctions lists that could not be refreshed: " + refused);
        }
    }

    /** @return the names of the lists that stay as old as they are */
    private List<String> refresh(boolean starting) {
        List<String> refused = new ArrayList<>();
        for (ListSource list : properties.lists()) {
            try {
                lists.run(list);
            } catch (RuntimeException e) {
                if (starting && editions.current(list.name()).isEmpty()) {
                    throw e;
                }
                log.error("Sanctions list {} could not be refreshed: {}", list.name(), e.getMessage(), e);
                refused.add(list.name());
            }
        }
        return refused;
    }
}
