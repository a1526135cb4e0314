package dev.vouch.wallet;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** A chain whose addresses can be validated. EVM chains share one format. */
@Schema(enumAsRef = true, description = "A blockchain. New values may appear", example = "ethereum")
public enum Blockchain {
    ETHEREUM(new EvmAddresses()),
    POLYGON(ETHEREUM.addresses),
    BASE(ETHEREUM.addresses),
    ARBITRUM(ETHEREUM.addresses),
    OPTIMISM(ETHEREUM.addresses),
    AVALANCHE(ETHEREUM.addresses),
    BSC(ETHEREUM.addresses),
    CELO(ETHEREUM.addresses),
    BITCOIN(new BitcoinAddresses()),
    SOLANA(new SolanaAddresses()),
    STELLAR(new StellarAddresses()),
    TRON(new TronAddresses());

    private final ChainAddresses addresses;

    Blockchain(ChainAddresses addresses) {
        this.addresses = addresses;
    }

    ChainAddresses addresses() {
        return addresses;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
