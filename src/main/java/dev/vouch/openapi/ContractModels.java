package dev.vouch.openapi;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.vouch.id.TypeId;
import dev.vouch.web.MergePatch;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes our types by the contract. springdoc reads models with Jackson 2, which does not know how the API's mapper
 * names properties and writes ids and money.
 */
final class ContractModels extends ModelResolver {

    private static final UUID EXAMPLE = UUID.fromString("019b76da-a800-7000-8000-000000000001");

    ContractModels(ObjectMapper mapper) {
        super(mapper.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE), new SchemaNames());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = rawClass(type.getType());
        if (raw == BigDecimal.class) {
            return text("^[0-9]{1,15}(\\.[0-9]{1,2})?$", "10000.00").description("US dollars");
        }
        if (raw.getPackage() == TypeId.class.getPackage()) {
            String example = exampleOf(raw);
            String prefix = example.substring(0, example.indexOf('_') + 1);
            return text("^" + prefix + "[0-7][0-9a-hjkmnp-tv-z]{25}$", example).description(describe(raw));
        }
        if (raw == MergePatch.class) {
            return new Schema<>().$ref(SchemaNames.MERGE_PATCH);
        }
        Schema<?> schema = super.resolve(type, context, chain);
        if (schema != null && raw.isRecord()) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(SchemaNames.ofRef(schema.get$ref()));
            RecordSchema.complete(requireNonNull(model), raw);
        }
        return schema;
    }

    private Class<?> rawClass(Type type) {
        return _mapper.constructType(type).getRawClass();
    }

    private static Schema<?> text(String pattern, String example) {
        Schema<String> schema = new Schema<>();
        schema.addType("string");
        schema.pattern(pattern).example(example);
        return schema;
    }

    /** {@code ApiKeyId} is "The id of the api key". */
    private static String describe(Class<?> id) {
        String kind = id.getSimpleName().replaceFirst("Id$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return "The id of the " + kind.toLowerCase(Locale.ROOT);
    }

    private static String exampleOf(Class<?> id) {
        try {
            return id.getConstructor(UUID.class).newInstance(EXAMPLE).toString();
        } catch (ReflectiveOperationException notAnId) {
            throw new IllegalStateException(id + " is in the package of the ids", notAnId);
        }
    }
}
