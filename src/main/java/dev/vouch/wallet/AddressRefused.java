package dev.vouch.wallet;

/** A text is not a valid address. The message gives the reason and never repeats the text. */
class AddressRefused extends Exception {

    private final String code;

    private AddressRefused(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static AddressRefused malformed(String rule) {
        return new AddressRefused("invalid_address", rule);
    }

    static AddressRefused checksum() {
        return new AddressRefused("invalid_checksum", "has a wrong checksum: a character is wrong or missing");
    }

    static AddressRefused ofOtherChain(Blockchain other, Blockchain wanted) {
        return new AddressRefused("address_of_other_chain", "is an address of " + other + ", not of " + wanted);
    }

    static AddressRefused unowned() {
        return new AddressRefused("unusable_address", "is an address without a known private key");
    }

    String code() {
        return code;
    }
}
