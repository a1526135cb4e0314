package dev.vouch.screening;

/** How a birth date agrees with those of an entry, best first. */
public enum BirthDateAgreement {
    SAME_DATE,
    /** The list knows no more than the year, or the month, and that agrees. */
    SAME_YEAR,
    /** One of the two is unknown, or they are nearly the same. */
    UNCLEAR,
    DIFFERENT
}
