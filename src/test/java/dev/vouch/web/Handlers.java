package dev.vouch.web;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A few handlers with body limits, without the service around them. */
final class Handlers {

    private Handlers() {}

    @BodyLimit(BodySize.FILES_IN_JSON)
    void submit() {}

    @BodyLimit(BodySize.FILES_IN_FORM)
    void upload() {}

    void other() {}

    static <A extends Annotation> HandlerRules<A> rules(Class<A> annotation) {
        RequestMappingHandlerMapping handlers = new RequestMappingHandlerMapping();
        handlers.setApplicationContext(new StaticWebApplicationContext());
        handlers.afterPropertiesSet();
        map(handlers, "submit", POST, "/v0/customers/{customer_id}/kyc");
        map(handlers, "upload", POST, "/v0/customers/{customer_id}/documents");
        map(handlers, "other", POST, "/v0/customers/{customer_id}/lock");
        map(handlers, "upload", GET, "/v0/customers/{customer_id}/content");
        return new HandlerRules<>(annotation, () -> handlers);
    }

    private static void map(RequestMappingHandlerMapping handlers, String name, RequestMethod method, String path) {
        Method handler = Stream.of(Handlers.class.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        RequestMappingInfo mapping = RequestMappingInfo.paths(path)
                .methods(method)
                .options(handlers.getBuilderConfiguration())
                .build();
        handlers.registerMapping(mapping, new Handlers(), handler);
    }
}
