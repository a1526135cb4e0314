package dev.vouch;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Freezes the configuration once all beans are defined, so that Spring remembers the beans of each type. It would do so
 * only after the web server has been created with its filters, and most other beans with them: each of their dependencies
 * would be looked for among all beans.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FrozenConfiguration implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.freezeConfiguration();
    }
}
