package dev.vouch.tenancy;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The application's pool uses the role {@code vouch_app}, which owns nothing and is subject to row-level security;
 * migrations run as the owner, over a connection of their own.
 */
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    @Bean
    static BeanPostProcessor platformDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new PlatformDataSource(pool) : bean;
            }
        };
    }

    /** Unless migrations have a login of their own. */
    @Bean
    @ConditionalOnProperty(name = "spring.flyway.url", matchIfMissing = true, havingValue = "none")
    FlywayConfigurationCustomizer migrationsAsOwner(JdbcConnectionDetails owner) {
        return flyway -> flyway.dataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }
}
