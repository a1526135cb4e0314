package dev.vouch.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the {@link CustomerPart}s come to: one value to read, and out of it what each of them shows. */
@Component
public class CustomerParts {

    private final List<CustomerPart> parts;

    CustomerParts(List<CustomerPart> parts) {
        this.parts = parts;
    }

    /** An expression of type jsonb on the customer {@code c}. */
    public String query() {
        return parts.stream()
                .map(part -> "'" + part.name() + "', (" + part.query() + ")")
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    public Map<String, Object> parameters() {
        Map<String, Object> all = new HashMap<>();
        parts.forEach(part -> all.putAll(part.parameters()));
        return all;
    }

    public List<Object> of(Customer customer, JsonNode read) {
        return parts.stream()
                .map(part -> {
                    JsonNode own = read.path(part.name());
                    return part.of(customer, own.isMissingNode() || own.isNull() ? null : own);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of a customer that has just been created: there is nothing to read. */
    public List<Object> ofNew(Customer customer) {
        return of(customer, MissingNode.getInstance());
    }
}
