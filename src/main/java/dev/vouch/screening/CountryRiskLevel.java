package dev.vouch.screening;

import java.util.Locale;

/** How much a country alone says against a customer. The order is that of the risk. */
public enum CountryRiskLevel {
    LOW,
    /** A person decides, and the risk is medium: as with the FATF's increased monitoring. */
    MEDIUM,
    /** A person decides, and the risk is high: as with the FATF's call for action. */
    HIGH,
    /** A person decides, and the risk is high: business with it is forbidden but for exceptions. */
    EMBARGOED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
