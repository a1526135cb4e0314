package dev.vouch.screening;

import java.util.Locale;

/** The risk that a country alone adds to a customer, in ascending order. */
public enum CountryRiskLevel {
    LOW,
    /** A reviewer decides, and the risk is medium: as with the FATF's increased monitoring. */
    MEDIUM,
    /** A reviewer decides, and the risk is high: as with the FATF's call for action. */
    HIGH,
    /** A reviewer decides, and the risk is high: business with the country is forbidden, with exceptions. */
    EMBARGOED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
