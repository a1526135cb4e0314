package dev.vouch.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.jspecify.annotations.Nullable;

/** Phone numbers by E.164. Its pattern alone decides what is accepted; numbering plans change too often to refuse by. */
public final class Phone {

    public static final String PATTERN = "^\\+[0-9]{7,15}$";
    public static final String RULE = "must be a phone number by E.164, like +14155550123";

    private Phone() {}

    /** The country calling code, like {@code +1}; none where no country has one that the number could begin with. */
    static @Nullable String dialCode(String number) {
        try {
            return "+" + PhoneNumberUtil.getInstance().parse(number, null).getCountryCode();
        } catch (NumberParseException unknownCountry) {
            return null;
        }
    }
}
