package dev.vouch.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds an annotation of the handler that will serve a request, for filters, which run before Spring MVC looks for the
 * handler. A request that no handler serves has none.
 */
public final class HandlerRules<A extends Annotation> {

    private final Class<A> annotation;
    private final Supplier<Map<String, List<Rule<A>>>> rules;

    private record Rule<A>(PathPattern path, @Nullable A annotation) {}

    /** @param handlers asked at the first request: filters are built before handlers are known */
    public HandlerRules(Class<A> annotation, Supplier<RequestMappingHandlerMapping> handlers) {
        this.annotation = annotation;
        this.rules = SingletonSupplier.of(() -> rules(handlers.get()));
    }

    public Optional<A> of(HttpServletRequest request) {
        List<Rule<A>> candidates = rules.get().getOrDefault(key(request), List.of());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return candidates.stream()
                .filter(rule -> rule.path().matches(path))
                .findFirst()
                .flatMap(rule -> Optional.ofNullable(rule.annotation()));
    }

    private Map<String, List<Rule<A>>> rules(RequestMappingHandlerMapping handlers) {
        Map<String, List<Rule<A>>> all = new HashMap<>();
        handlers.getHandlerMethods()
                .forEach((mapping, handler) -> add(all, mapping, handler.getMethodAnnotation(annotation)));
        all.values().removeIf(rules -> rules.stream().allMatch(rule -> rule.annotation() == null));
        all.values().forEach(rules -> rules.sort(Comparator.comparing(Rule::path)));
        return all;
    }

    private static <A> void add(Map<String, List<Rule<A>>> all, RequestMappingInfo mapping, @Nullable A annotation) {
        for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
            for (PathPattern path :
                    requireNonNull(mapping.getPathPatternsCondition()).getPatterns()) {
                all.computeIfAbsent(key(method.name(), path.getPatternString()), key -> new ArrayList<>())
                        .add(new Rule<>(path, annotation));
            }
        }
    }

    static String key(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return key(method, request.getRequestURI());
    }

    /** A pattern of the API only matches paths with as many segments, so few patterns are tried. */
    static String key(String method, String path) {
        return method + path.chars().filter(character -> character == '/').count();
    }
}
