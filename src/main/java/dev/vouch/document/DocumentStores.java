package dev.vouch.document;

import java.util.List;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/** The configured stores by name, one of which receives new documents. */
@Component
class DocumentStores {

    private final List<DocumentStore> stores;
    private final DocumentStore current;

    DocumentStores(List<DocumentStore> stores, DocumentProperties properties) {
        this.stores = stores;
        this.current = named(properties.store());
    }

    DocumentStore current() {
        return current;
    }

    final DocumentStore named(StoreName name) {
        return stores.stream()
                .filter(store -> store.name() == name)
                .findFirst()
                .orElseThrow(() -> new InvalidConfigurationPropertyValueException(
                        "vouch.documents.store", name, "needs vouch.documents.s3.bucket"));
    }
}
