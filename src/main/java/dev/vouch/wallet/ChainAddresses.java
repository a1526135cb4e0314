package dev.vouch.wallet;

/** How a chain writes its addresses. */
interface ChainAddresses {

    /** @throws AddressRefused if the text is not an address of this chain */
    DecodedAddress decode(String text) throws AddressRefused;
}
