package dev.vouch.web;

import dev.vouch.error.StartRefused;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final JsonBodies bodies;
    private final JsonMapper json;
    private final Constraints constraints;

    WebConfiguration(JsonBodies bodies, JsonMapper json, Constraints constraints) {
        this.bodies = bodies;
        this.json = json;
        this.constraints = constraints;
    }

    /** One strict way in and one way out: no library on the class path adds another. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> {
            all.clear();
            all.add(new RequestBodyConverter(bodies));
            all.add(new ByteArrayHttpMessageConverter());
            all.add(new StringHttpMessageConverter());
            all.add(new ResourceHttpMessageConverter());
            all.add(new AnswerConverter(json));
        });
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new QueryArguments(json, constraints));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new UnexpectedInput(bodies)).addPathPatterns("/v0/**");
    }

    /** The caller's address and scheme, by the {@code X-Forwarded} headers of the configured proxies only. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxies(
            @Value("${vouch.proxies:}") String proxies) {
        return server -> {
            if (!proxies.isBlank()) {
                RemoteIpValve valve = new RemoteIpValve();
                try {
                    valve.setInternalProxies(proxies);
                } catch (IllegalArgumentException invalid) {
                    throw new StartRefused(
                            "VOUCH_PROXIES is \"%s\". %s".formatted(proxies, invalid.getMessage()),
                            "Correct the blocks of addresses, for example 10.0.0.0/8,192.168.0.1.",
                            invalid);
                }
                valve.setHostHeader("X-Forwarded-Host");
                valve.setPortHeader("X-Forwarded-Port");
                server.addEngineValves(valve);
            }
        };
    }

    @Bean
    static WebMvcRegistrations indexedMappings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new IndexedMappings();
            }
        };
    }

    @Bean
    static BodyLimits bodyLimits(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        return new BodyLimits(new HandlerRules<>(BodyLimit.class, handlers::getObject));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTheServerItself() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }
}
