package dev.vouch.openapi;

import com.fasterxml.jackson.databind.JavaType;
import dev.vouch.web.ListResponse;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** The names of schemas: a list is named after its entries. */
final class SchemaNames extends TypeNameResolver {

    private static final String REF = "#/components/schemas/";

    /** A placeholder for a patch until its object is known. */
    static final String MERGE_PATCH = REF + "MergePatch";

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        return type.getRawClass() == ListResponse.class
                ? nameForType(type.containedType(0), options) + "List"
                : super.nameForGenericType(type, options);
    }

    static String ofRef(String ref) {
        return ref.substring(REF.length());
    }

    static String ref(String name) {
        return REF + name;
    }
}
