package dev.vouch.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of {@code demo/customers.yaml}, which explains its fields.
 *
 * @param after the name of a customer that has to be complete before this one is created
 * @param profile the body of the request that creates it
 */
record DemoCustomer(
        String name,
        @Nullable String after,
        Map<String, Object> profile,
        @Nullable List<Step> steps) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** One of {@code call}, {@code reviewer}, {@code submit}, {@code document}, {@code owner}, {@code await}. */
    record Step(
            @Nullable String call,
            @Nullable String reviewer,
            @Nullable Object body,
            @Nullable String submit,
            @Nullable List<String> without,
            @Nullable String document,
            @Nullable Map<String, Object> owner,
            @Nullable String await) {

        boolean leavesOut(String file) {
            return without != null && without.contains(file);
        }
    }

    private record All(List<DemoCustomer> customers, Object templates) {}

    static List<DemoCustomer> all() {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new ClassPathResource("demo/customers.yaml"));
        yaml.afterPropertiesSet();
        return JSON.convertValue(Objects.requireNonNull(yaml.getObject()), All.class)
                .customers();
    }

    List<Step> toTake() {
        return steps == null ? List.of() : steps;
    }

    /** The country of residence or incorporation in the profile. */
    @Nullable
    Object country() {
        return profile.get("address") instanceof Map<?, ?> address ? address.get("country") : profile.get("country");
    }
}
