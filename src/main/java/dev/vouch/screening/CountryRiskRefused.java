package dev.vouch.screening;

import dev.vouch.error.StartRefused;
import org.jspecify.annotations.Nullable;

/** The table of country risk is not valid. */
final class CountryRiskRefused extends StartRefused {

    /** @param fault with the row */
    CountryRiskRefused(String fault, @Nullable Throwable cause) {
        super(
                "The table of country risk is not valid: " + fault + ".",
                "Correct the file that VOUCH_COUNTRYRISK_FILE names, or unset it to use the table that comes with Vouch.",
                cause);
    }
}
