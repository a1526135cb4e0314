package dev.vouch.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors are those of the TypeID specification that have a prefix, as all of our ids do. */
class TypeIdTests {

    @ParameterizedTest
    @CsvSource({
        "prefix_0123456789abcdefghjkmnpqrs, 0110c853-1d09-52d8-d73e-1194e95b5f19",
        "prefix_01h455vb4pex5vsknk084sn02q, 01890a5d-ac96-774b-bcce-b302099a8057",
        "prefix_00000000000000000000000000, 00000000-0000-0000-0000-000000000000",
        "prefix_00000000000000000000000001, 00000000-0000-0000-0000-000000000001",
        "prefix_0000000000000000000000000a, 00000000-0000-0000-0000-00000000000a",
        "prefix_0000000000000000000000000g, 00000000-0000-0000-0000-000000000010",
        "prefix_00000000000000000000000010, 00000000-0000-0000-0000-000000000020",
        "prefix_7zzzzzzzzzzzzzzzzzzzzzzzzz, ffffffff-ffff-ffff-ffff-ffffffffffff",
        "pre_fix_00000000000000000000000000, 00000000-0000-0000-0000-000000000000"
    })
    void readsAndWritesTheVectorsOfTheSpecification(String text, UUID uuid) {
        String prefix = text.substring(0, text.lastIndexOf('_'));

        assertThat(TypeId.parse(prefix, text)).contains(uuid);
        assertThat(TypeId.format(prefix, uuid)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREFIX_00000000000000000000000000",
                "12345_00000000000000000000000000",
                "pre.fix_00000000000000000000000000",
                "  prefix_00000000000000000000000000",
                "prefix_00000000000000000000000000  ",
                "_00000000000000000000000000",
                "_",
                "",
                "prefix",
                "prefix_",
                "prefix_1234567890123456789012345",
                "prefix_123456789012345678901234567",
                "prefix_1234567890123456789012345 ",
                "prefix_0123456789ABCDEFGHJKMNPQRS",
                "prefix_123456789-123456789-123456",
                "prefix_ooooooiiiiiiuuuuuuulllllll",
                "prefix_i23456789ol23456789oi23456",
                "prefix_123456789-0123456789-0123456",
                "prefix_8zzzzzzzzzzzzzzzzzzzzzzzzz",
                "prefix__00000000000000000000000000",
                "00000000000000000000000000",
                "prefix_0000000000000000000000000é",
                "prefix-00000000000000000000000000"
            })
    void refusesWhatTheSpecificationRefuses(String text) {
        assertThat(TypeId.parse("prefix", text)).isEmpty();
    }

    @Test
    void makesUuidsOfVersionSevenInTheOrderOfTheirMaking() {
        var ids = IntStream.range(0, 10_000).mapToObj(i -> TypeId.next()).toList();

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
        assertThat(ids.stream().map(id -> TypeId.format("x", id))).isSorted();
        assertThat(ids.get(0).getMostSignificantBits() >>> 16).isCloseTo(System.currentTimeMillis(), within(60_000L));
    }

    @Test
    void anIdIsOfItsKindOnly() {
        String customer = new CustomerId(TypeId.next()).toString();

        assertThat(CustomerId.of(customer)).hasToString(customer);
        assertThatThrownBy(() -> PlatformId.of(customer)).isInstanceOf(NoSuchObject.class);
        assertThatThrownBy(() -> ApiKeyId.of(customer)).isInstanceOf(NoSuchObject.class);
        assertThatThrownBy(() -> EventId.of(customer)).isInstanceOf(NoSuchObject.class);
        assertThatThrownBy(() -> RestrictionId.of(customer)).isInstanceOf(NoSuchObject.class);
    }
}
