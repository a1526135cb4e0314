package dev.vouch;

import org.springframework.test.context.TestPropertySource;

/**
 * Journeys of a service that its operator has configured: two reviewers approve on live platforms, which rely on a list of
 * its own, and one country asks for more.
 */
@TestPropertySource(
        properties = {
            "vouch.review.four-eyes=true",
            "vouch.requirements.individual.DE=proof_of_address",
            "vouch.screening.lists[0].name=real",
            "vouch.screening.lists[0].format=opensanctions-csv",
            "vouch.screening.lists[0].location=src/main/resources/screening/sample/targets.simple.csv"
        })
public abstract class ConfiguredJourney extends Journey {}
