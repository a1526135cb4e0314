package dev.vouch.approval;

import dev.vouch.event.EventType;

/**
 * What two reviewers have to decide alike.
 *
 * @param kind what it is about; one decision of a kind ends all others that wait
 * @param content what exactly: the second reviewer has to decide the same
 * @param event the type of the event once the first reviewer has decided
 */
public record JointDecision(String kind, String content, EventType event) {}
