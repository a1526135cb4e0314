package dev.vouch.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.PostgresTest;
import dev.vouch.error.ErrorCode;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiDocumentTests {

    private static final Path KEPT = Path.of("docs", "openapi.json");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    PublishedDescription published;

    OpenApiDocument document;

    @BeforeEach
    void read() {
        document = OpenApiDocument.servedAt(port);
    }

    @Test
    void isTheOneInTheRepository() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        JsonNode code = JsonMapper.shared().readTree(published.readOffTheCode(request, Locale.ENGLISH));
        String written = code.toPrettyString().replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("openapi.refresh")) {
            Files.writeString(KEPT, written);
        }

        List<String> kept = Files.exists(KEPT) ? Files.readAllLines(KEPT) : List.of();
        List<String> now = written.lines().toList();
        int same = 0;
        while (same < Math.min(kept.size(), now.size()) && kept.get(same).equals(now.get(same))) {
            same++;
        }
        assertThat(now.subList(same, Math.min(same + 1, now.size())))
                .as(
                        "The API has changed, see line %d of %s. If that is meant: ./mvnw test"
                                + " -Dtest=OpenApiDocumentTests -Dopenapi.refresh=true, and read the difference",
                        same + 1, KEPT)
                .isEqualTo(kept.subList(same, Math.min(same + 1, kept.size())));
    }

    /** The limits by which they are read: see BoundedList and BoundedMap. */
    @Test
    void limitsEveryListAndMapThatIsSent() {
        Set<String> unlimited = new TreeSet<>();
        for (OpenApiDocument.Operation operation : document.operations()) {
            operation
                    .node()
                    .path("parameters")
                    .forEach(parameter -> addUnlimited(
                            unlimited,
                            operation.id(),
                            document.resolve(parameter).path("schema"),
                            new HashSet<>()));
            operation
                    .node()
                    .at("/requestBody/content")
                    .forEach(content ->
                            addUnlimited(unlimited, operation.id(), content.path("schema"), new HashSet<>()));
        }
        assertThat(unlimited).isEmpty();
    }

    private void addUnlimited(Set<String> unlimited, String place, JsonNode reference, Set<JsonNode> seen) {
        JsonNode schema = document.resolve(reference);
        if (!schema.isObject() || !seen.add(schema)) {
            return;
        }
        boolean isMap = schema.path("additionalProperties").isObject();
        if (schema.has("items") && !schema.has("maxItems") || isMap && !schema.has("maxProperties")) {
            unlimited.add(place);
        }
        schema.path("properties")
                .forEachEntry((name, property) -> addUnlimited(unlimited, place + "/" + name, property, seen));
        addUnlimited(unlimited, place + "/-", schema.path("items"), seen);
        addUnlimited(unlimited, place + "/*", schema.path("additionalProperties"), seen);
        schema.path("anyOf").forEach(either -> addUnlimited(unlimited, place, either, seen));
    }

    @Test
    void namesEveryHandler() {
        List<String> handled = handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v0"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .toList();

        assertThat(document.operations())
                .map(OpenApiDocument.Operation::toString)
                .containsExactlyInAnyOrderElementsOf(handled);
    }

    @Test
    void tellsOfEveryOperationWhatItDoes() {
        assertThat(document.operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.id()).matches("[a-z_]+");
            assertThat(operation.node().at("/summary").asString()).isNotBlank();
            assertThat(operation.node().at("/tags").size()).isEqualTo(1);
            assertThat(document.json().at("/tags").findValuesAsString("name"))
                    .contains(operation.node().at("/tags/0").asString());
            operation
                    .node()
                    .at("/parameters")
                    .valueStream()
                    .map(document::resolve)
                    .forEach(
                            parameter -> assertThat(parameter.at("/description").asString())
                                    .as(operation + " " + parameter.at("/name"))
                                    .isNotBlank());
        });
        assertThat(document.operations()).map(OpenApiDocument.Operation::id).doesNotHaveDuplicates();
    }

    @Test
    void aPatchIsNotDescribedAsACreation() {
        document.json().at("/components/schemas").forEachEntry((name, schema) -> {
            if (name.endsWith("Patch") || name.endsWith("Change")) {
                assertThat(schema.toString()).as(name).doesNotContain("if omitted");
            }
        });
    }

    @Test
    void everyChangeOfAnObjectWithAnEtagTakesIt() {
        for (var path : document.json().path("paths").properties()) {
            boolean isVersioned =
                    path.getValue().at("/get/responses/200/headers").has("ETag");
            for (String method : isVersioned ? List.of("put", "patch", "delete") : List.<String>of()) {
                if (path.getValue().has(method)) {
                    assertThat(path.getValue().path(method).path("parameters").toString())
                            .as(method + " " + path.getKey())
                            .contains("If-Match");
                }
            }
        }
    }

    @Test
    void everyAnswerWithAnObjectThatHasAnEtagHasItToo() {
        Set<String> versioned = document.operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation.node().at("/responses/200/headers").has("ETag"))
                .map(operation -> schema(operation.node().at("/responses/200")))
                .collect(Collectors.toSet());
        assertThat(versioned).hasSizeGreaterThan(10);
        for (OpenApiDocument.Operation operation : document.operations()) {
            operation.node().path("responses").forEachEntry((status, response) -> {
                if (versioned.contains(schema(response))) {
                    assertThat(response.path("headers").propertyNames())
                            .as(operation + " " + status)
                            .containsAll(status.equals("201") ? Set.of("ETag", "Location") : Set.of("ETag"));
                }
            });
        }
    }

    private static String schema(JsonNode response) {
        return response.at("/content/application~1json/schema/$ref").asString();
    }

    @Test
    void namesErrorsAsTheyAreAnswered() {
        Map<String, Integer> statuses = new HashMap<>();
        Arrays.stream(ErrorCode.values()).forEach(code -> statuses.put(code.code(), code.status()));

        assertThat(document.operations())
                .allSatisfy(operation -> operation.node().at("/responses").forEachEntry((status, response) -> {
                    JsonNode problem = document.resolve(response).at("/content/application~1problem+json/examples");
                    problem.propertyNames()
                            .forEach(code -> assertThat(statuses)
                                    .as(operation + " " + code)
                                    .containsEntry(code, Integer.valueOf(status)));
                    assertThat(problem.isEmpty())
                            .as(operation + " " + status)
                            .isEqualTo(Integer.parseInt(status) < 400);
                }));
    }

    @Test
    void spellsEverythingInSnakeCase() {
        TreeSet<String> names = new TreeSet<>();
        document.nodes()
                .map(node -> node.path("properties"))
                .forEach(properties -> names.addAll(properties.propertyNames()));
        document.nodes()
                .filter(node -> node.path("in").asString("").matches("path|query"))
                .forEach(parameter -> names.add(parameter.get("name").asString()));

        assertThat(names).contains("external_id", "tax_id_provided").allMatch(name -> name.matches("[a-z0-9_]+"));
    }

    @Test
    void namesNoClassOfOurs() {
        assertThat(document.json().at("/components/schemas").propertyNames())
                .contains("Customer", "CustomerRequest", "CustomerPatch", "CustomerList", "Problem", "Fault")
                .noneMatch(name -> name.matches(".*(Response|Caller|MultiValueMap|MergePatch|Object|Json).*"));
    }

    @Test
    void givesOnlyValidExamples() {
        Stream<String> ofMessages = document.nodes()
                .filter(node -> node.has("schema") && node.path("examples").isObject())
                .flatMap(node -> node.get("examples")
                        .valueStream()
                        .flatMap(example -> wrong(
                                node.get("schema"), document.resolve(example).get("value"))));
        Stream<String> ofSchemas = document.nodes()
                .filter(node -> node.has("type"))
                .flatMap(node -> Stream.concat(
                                Stream.of(node.path("example")),
                                node.path("examples").valueStream())
                        .filter(example -> !example.isMissingNode())
                        .flatMap(example -> wrong(node, example)));

        assertThat(Stream.concat(ofMessages, ofSchemas)).isEmpty();
    }

    private Stream<String> wrong(JsonNode schema, JsonNode example) {
        return document.violations(schema, example).stream().map(violation -> violation + " in " + example);
    }

    /** Anybody may request it, and writing it takes long. */
    @Test
    void yamlSaysTheSame() throws IOException {
        Api anybody = Api.asOperator(port).withKey(null);

        assertThat(Yaml31.mapper().readTree(anybody.get("/v3/api-docs.yaml").bytes()))
                .isEqualTo(Yaml31.mapper().readTree(anybody.get("/v3/api-docs").bytes()));
    }

    @Test
    void mayBeSwitchedOff() {
        new ApplicationContextRunner()
                .withUserConfiguration(OpenApiConfiguration.class)
                .withPropertyValues("springdoc.api-docs.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OpenAPI.class));
    }

    @Test
    void isPublicAndSoIsItsUserInterface() {
        Api anybody = Api.asOperator(port).withKey(null);

        assertThat(anybody.get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(anybody.get("/swagger-ui/index.html").status()).isEqualTo(200);
        assertThat(anybody.get("/").header("Location")).endsWith("/swagger-ui.html");
    }

    /** Generated clients compile them: in JavaScript, Java, Python and Go. */
    @Test
    void everyPatternIsOneThatAllLanguagesShare() {
        List<String> patterns = document.nodes()
                .filter(node -> node.path("pattern").isString())
                .map(node -> node.path("pattern").asString())
                .distinct()
                .toList();

        assertThat(patterns).hasSizeGreaterThan(5).allSatisfy(pattern -> {
            assertThat(pattern).doesNotContain("\\p", "\\P", "\\h", "\\R", "\\X", "(?<", "(?=", "(?!", "(?>");
            assertThat(pattern).doesNotContainPattern("[*+?}]\\+|\\(\\?[a-zA-Z]");
        });
    }

    /** Generated clients refuse a whole answer for a value that an enum lacks. */
    @Test
    void everyEnumIsOpen() {
        assertThat(document.nodes().filter(node -> node.path("enum").isArray())).isEmpty();
        assertThat(document.nodes().filter(node -> node.has(GeneratorFriendly.KNOWN_VALUES)))
                .hasSizeGreaterThan(20)
                .allSatisfy(known -> known.path(GeneratorFriendly.KNOWN_VALUES)
                        .forEach(value -> assertThat(known.path("description").asString())
                                .contains("`" + value.asString() + "`")));
    }

    @Test
    void thereIsOneSecurityScheme() {
        assertThat(document.json().at("/components/securitySchemes").propertyNames())
                .containsExactly("bearer");
    }

    @Test
    void isServedUnderShortNamesToo() {
        Api anybody = Api.asOperator(port).withKey(null);

        assertThat(anybody.get("/openapi.json").bytes())
                .isEqualTo(anybody.get("/v3/api-docs").bytes());
        assertThat(anybody.get("/openapi.yaml").bytes())
                .isEqualTo(anybody.get("/v3/api-docs.yaml").bytes());
    }

    @Test
    void isCompressedForClientsThatAsk() throws IOException {
        Answer plain = Api.asOperator(port).withKey(null).get("/openapi.json");
        Answer compressed = Api.asOperator(port)
                .withKey(null)
                .with("Accept-Encoding", "gzip")
                .get("/openapi.json");

        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.bytes().length).isLessThan(plain.bytes().length / 5);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.bytes())).readAllBytes())
                .isEqualTo(plain.bytes());
    }
}
