package dev.vouch.desk;

import dev.vouch.customer.Country;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerFilter;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.TaxIds;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.web.Cursor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds customers, deleted ones included, by one of their properties. */
@Component
class CustomerLookup {

    static final int ROWS = 50;

    private static final String BY_TAX_ID = "tax_id_index = any(:indexes)";

    private final CustomerService customers;
    private final TaxIds taxIds;
    private final JdbcClient jdbc;

    CustomerLookup(CustomerService customers, TaxIds taxIds, JdbcClient jdbc) {
        this.customers = customers;
        this.taxIds = taxIds;
        this.jdbc = jdbc;
    }

    enum By {
        NAME,
        EMAIL,
        PHONE,
        ID,
        EXTERNAL_ID,
        TAX_ID;

        static Optional<By> named(String text) {
            return List.of(values()).stream()
                    .filter(by -> by.name().equalsIgnoreCase(text))
                    .findFirst();
        }
    }

    /** @param country of a tax id, alpha-2 or alpha-3 */
    List<LookupRow> find(PlatformId platform, By by, String text, String country) {
        return switch (by) {
            case NAME ->
                CustomerFilter.words(text).isEmpty() ? List.of() : listed(platform, filter(text, null, null, null));
            case EMAIL -> listed(platform, filter(null, text, null, null));
            case PHONE -> listed(platform, filter(null, null, text, null));
            case EXTERNAL_ID -> listed(platform, filter(null, null, null, text));
            case ID ->
                rows(
                        platform,
                        TypeId.parse("cus", text).map(CustomerId::new).stream().toList());
            case TAX_ID ->
                Country.alpha2(country)
                        .map(code -> taxIds.indexes(platform, code, text).toArray(byte[][]::new))
                        .map(indexes -> rows(platform, BY_TAX_ID, Map.of("indexes", indexes)))
                        .orElse(List.of());
        };
    }

    /** Of those that exist. */
    Map<CustomerId, String> names(PlatformId platform, Collection<CustomerId> ids) {
        return customers.retrieve(platform, ids).stream()
                .collect(Collectors.toMap(Customer::id, customer -> Texts.name(customer.type(), customer.profile())));
    }

    /** In the order of the ids. */
    private List<LookupRow> rows(PlatformId platform, List<CustomerId> ids) {
        return customers.retrieve(platform, ids).stream()
                .sorted(Comparator.comparing(customer -> ids.indexOf(customer.id())))
                .map(LookupRow::of)
                .toList();
    }

    private List<LookupRow> listed(PlatformId platform, CustomerFilter filter) {
        List<Customer> found = customers.list(platform, filter, Cursor.START, ROWS);
        return found.stream().map(LookupRow::of).toList();
    }

    private List<LookupRow> rows(PlatformId platform, String condition, Map<String, ?> parameters) {
        List<CustomerId> ids = jdbc.sql("select id from customers where platform_id = :platform and " + condition
                        + " order by created_at desc, id desc limit :rows")
                .params(parameters)
                .param("platform", platform.uuid())
                .param("rows", ROWS)
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
        return rows(platform, ids);
    }

    private static CustomerFilter filter(
            @Nullable String name, @Nullable String email, @Nullable String phone, @Nullable String ownId) {
        return new CustomerFilter(
                null, null, null, null, null, null, email, phone, name, ownId, Map.of(), null, null, null, null, true);
    }
}
