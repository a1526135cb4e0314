package dev.vouch.desk;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.Address;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Phone;
import dev.vouch.customer.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the profile, each with its value at the time the case was last opened. */
final class ProfileView {

    private record Line(String label, Function<Profile, @Nullable Object> value) {

        Datum of(Profile now, @Nullable Profile before) {
            String value = Texts.text(this.value.apply(now));
            String previous = before == null ? value : Texts.text(this.value.apply(before));
            return new Datum(label, value, previous.equals(value) ? null : previous);
        }
    }

    private static final List<Line> INDIVIDUAL = List.of(
            new Line("First name", Profile::firstName),
            new Line("Middle name", Profile::middleName),
            new Line("Last name", Profile::lastName),
            new Line("Date of birth", Profile::dateOfBirth),
            new Line("Place of birth", Profile::placeOfBirth),
            new Line("Nationality", profile -> Texts.country(profile.nationality())));

    private static final List<Line> BUSINESS = List.of(
            new Line("Legal name", Profile::legalName),
            new Line("Trade name", Profile::tradeName),
            new Line("Incorporation date", Profile::incorporationDate),
            new Line("Registration number", Profile::registrationNumber),
            new Line("Website", Profile::website));

    private static final List<Line> BOTH = List.of(
            new Line("Country", profile -> Texts.country(profile.country())),
            new Line("Address", profile -> Texts.address(profile.address())),
            new Line("E-mail", Profile::email),
            new Line("External id", Profile::externalId));

    private static final Line PHONE = new Line("Phone", Profile::phone);

    private ProfileView() {}

    static List<Datum> of(CustomerType type, Profile now, @Nullable Profile before, JsonMapper json) {
        List<Datum> rows = new ArrayList<>(Stream.of(type == CustomerType.INDIVIDUAL ? INDIVIDUAL : BUSINESS, BOTH)
                .flatMap(List::stream)
                .map(line -> line.of(now, before))
                .toList());
        rows.add(phone(now, before));
        rows.addAll(additional(now, before, json));
        rows.removeIf(Datum::isEmpty);
        return rows;
    }

    private static Datum phone(Profile now, @Nullable Profile before) {
        Datum phone = PHONE.of(now, before);
        return new Datum(
                phone.label(),
                phone.value(),
                phone.before(),
                Phone.hint(now.phone()).map(hint -> "This number " + hint).orElse(null));
    }

    private static List<Datum> additional(Profile now, @Nullable Profile before, JsonMapper json) {
        JsonNode current = json.valueToTree(now.additionalInformation());
        AdditionalInformation earlier = before == null ? null : before.additionalInformation();
        JsonNode previous = before == null ? current : json.valueToTree(earlier);
        return Stream.of(current, previous)
                .flatMap(node -> node.propertyNames().stream())
                .distinct()
                .filter(field -> !field.equals("type"))
                .map(field -> {
                    String value = text(field, current.path(field), json);
                    String old = text(field, previous.path(field), json);
                    return new Datum(Texts.words(field), value, Objects.equals(value, old) ? null : old);
                })
                .toList();
    }

    private static String text(String field, JsonNode value, JsonMapper json) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (field.equals("address")) {
            return Texts.address(json.treeToValue(value, Address.class));
        }
        return value.isArray()
                ? String.join(", ", value.valueStream().map(JsonNode::asString).toList())
                : value.asString();
    }
}
