package dev.vouch.wallet;

/** How a chain writes its addresses. */
interface AddressFormat {

    /** @throws AddressRefused if the text is no address of this chain */
    DecodedAddress decode(String text) throws AddressRefused;
}
