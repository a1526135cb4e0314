package dev.vouch.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.platform.Environment;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the examples that the chains' own specifications give. */
class ChainAddressTests {

    private static final String CHECKSUMMED = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    @ParameterizedTest
    @CsvSource(textBlock = """
            # EIP-55: mixed, all capitals, all lower
            ethereum, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed
            polygon,  0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359
            base,     0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB
            bsc,      0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb
            celo,     0x52908400098527886E0F7030069857D2E4169EE7
            arbitrum, 0x8617E340B3D01FA5F11F306F4090FD50E238070D
            optimism, 0xde709f2102306220921060314715629080e2fb77
            avalanche, 0x27b1fdb04752bbc536007a920d24acb045561c26
            # the first block's, BIP 16, BIP 173, BIP 350
            bitcoin, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
            bitcoin, 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy
            bitcoin, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4
            bitcoin, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0
            # Solana's documentation
            solana, 5oNDL3swdJJF1g9DzJiZ4ynHXgszjAEpUkxVYejchzrY
            # SEP 23
            stellar, GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ
            # a token's
            tron, TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t
            """)
    void takesWhatTheChainWrites(String chain, String address) {
        Blockchain blockchain = chain(chain);
        assertThat(ChainAddress.faults(blockchain, address, "/address")).isEmpty();
        assertThat(ChainAddress.of(blockchain, address)).isEqualTo(new ChainAddress(blockchain, address, false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ethereum, 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed
            polygon,  0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed
            bitcoin,  BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4
            """)
    void writesAnAddressInOneWay(String chain, String written, String text) {
        assertThat(ChainAddress.of(chain(chain), written).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ethereum, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed, invalid_checksum
            base,     0x5AAEB6053f3e94c9b9a09f33669435e7ef1beaed, invalid_checksum
            ethereum, 5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, invalid_address
            ethereum, 0X5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, invalid_address
            ethereum, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe, invalid_address
            ethereum, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAedd, invalid_address
            ethereum, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg, invalid_address
            bitcoin, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb, invalid_checksum
            bitcoin, 1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0a, invalid_address
            bitcoin, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5, invalid_checksum
            # BIP 350: bech32 for a taproot address, bech32m for an older one, mixed case
            bitcoin, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd, invalid_address
            bitcoin, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh, invalid_address
            bitcoin, tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq, invalid_address
            # BIP 350: witness versions that nobody can spend from yet
            bitcoin, bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs, invalid_address
            bitcoin, BC1SW50QGDZ25J, invalid_address
            # of Litecoin
            bitcoin, LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1, invalid_address
            # Solana's documentation: off the curve
            solana, 4BJXYkfvg37zEmBbsacZjeQDpTNx91KppxFJxRqrz48e, invalid_address
            solana, testPubkey, invalid_address
            solana, 0OIl, invalid_address
            # SEP 23: too short, muxed, a contract, a secret, another version with the right checksum
            stellar, GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGY, invalid_checksum
            stellar, GAAAAAAAACGC6, invalid_address
            stellar, MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUAAAAAAAAAAAACJUQ, invalid_address
            stellar, CA3D5KRYM6CB7OWQ6TWYRR3Z4T7GNZLKERYNZGGA5SOAOPIFY6YQGAXE, invalid_address
            stellar, G47QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVP2I, invalid_address
            stellar, ga7qynf7sowq3glr2bgmzehxavirza4kvwltjjfc7mgxua74p7ujvsgz, invalid_address
            tron, TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u, invalid_checksum
            tron, TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6, invalid_address
            tron, hello, invalid_address
            tron, '', invalid_address
            # without a known private key
            ethereum, 0x0000000000000000000000000000000000000000, unusable_address
            ethereum, 0x000000000000000000000000000000000000dead, unusable_address
            polygon, 0xdead000000000000000042069420694206942069, unusable_address
            bitcoin, 1111111111111111111114oLvT2, unusable_address
            bitcoin, 1BitcoinEaterAddressDontSendf59kuE, unusable_address
            bitcoin, 1CounterpartyXXXXXXXXXXXXXXXUWLpVr, unusable_address
            solana, 1nc1nerator11111111111111111111111111111111, unusable_address
            tron, TLsV52sRDL79HXGGm9yzwKibb6BeruhUzy, unusable_address
            solana, 11111111111111111111111111111111, unusable_address
            stellar, GAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAWHF, unusable_address
            tron, T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb, unusable_address
            # another chain's
            bitcoin, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, address_of_other_chain
            ethereum, TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t, address_of_other_chain
            tron, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, address_of_other_chain
            solana, GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ, address_of_other_chain
            stellar, 5oNDL3swdJJF1g9DzJiZ4ynHXgszjAEpUkxVYejchzrY, address_of_other_chain
            """)
    void saysWhyItTakesAnotherNot(String chain, String address, String code) {
        List<Fault> faults = ChainAddress.faults(chain(chain), address, "/address");
        assertThat(faults).extracting(Fault::pointer, Fault::code).containsExactly(tuple("/address", code));
        assertThat(faults.toString()).doesNotContain(address.isEmpty() ? "\0" : address);
        assertThatThrownBy(() -> ChainAddress.of(chain(chain), address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheChainThatAnAddressIsOf() {
        assertThat(ChainAddress.faults(Blockchain.BASE, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "/address")
                        .get(0)
                        .message())
                .isEqualTo("is an address of tron, not of base");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn",
                "2MzQwSSnBHWHqSAqtTVQ6v47XtaisrJa1Vc",
                "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
                "tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c"
            })
    void bitcoinsTestNetworkIsForSandboxes(String text) {
        ChainAddress address = ChainAddress.of(Blockchain.BITCOIN, text);
        assertThat(address.isOfTestnet()).isTrue();
        address.refuseTestnetIn(Environment.SANDBOX, "/address");
        assertThatThrownBy(() -> address.refuseTestnetIn(Environment.LIVE, "/address"))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::code)
                                .containsExactly("testnet_address"));
    }

    @ParameterizedTest
    @EnumSource(Blockchain.class)
    void doesNotDecodeWhatIsTooLong(Blockchain blockchain) {
        assertThat(ChainAddress.faults(blockchain, "T".repeat(1_000_000), "/address"))
                .extracting(Fault::code)
                .containsExactly("invalid_address");
    }

    @Test
    void aWrongDigitIsFoundInMixedCase() {
        for (int i = 2; i < CHECKSUMMED.length(); i++) {
            char digit = CHECKSUMMED.charAt(i);
            String mistyped = CHECKSUMMED.substring(0, i) + (digit == '7' ? '9' : '7') + CHECKSUMMED.substring(i + 1);
            assertThat(ChainAddress.faults(Blockchain.ETHEREUM, mistyped, "/address"))
                    .as(mistyped)
                    .isNotEmpty();
        }
    }

    private static Blockchain chain(String name) {
        return Blockchain.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
