package dev.vouch.screening;

public enum PartyKind {
    PERSON,
    ORGANISATION
}
