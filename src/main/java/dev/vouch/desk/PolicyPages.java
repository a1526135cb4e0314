package dev.vouch.desk;

import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.EndorsementPolicy;
import dev.vouch.endorsement.PolicyDifference;
import dev.vouch.endorsement.PolicyInForce;
import dev.vouch.endorsement.PolicyPreview;
import dev.vouch.endorsement.PolicyRefused;
import dev.vouch.id.CustomerId;
import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import dev.vouch.web.Cursor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The endorsement policy, and a preview of what another one would change. Nothing is saved. */
@Controller
class PolicyPages {

    private static final int ROWS = 50;
    private static final Set<String> ALWAYS = Set.of("kyc_approved", "status_active");

    private final PolicyInForce inForce;
    private final PolicyPreview preview;
    private final CustomerLookup lookup;
    private final DeskViews views;

    PolicyPages(PolicyInForce inForce, PolicyPreview preview, CustomerLookup lookup, DeskViews views) {
        this.inForce = inForce;
        this.preview = preview;
        this.lookup = lookup;
        this.views = views;
    }

    /** A criterion of an endorsement and its checkbox. */
    record Box(String id, String name, String description, boolean ticked) {}

    record Group(String name, String title, List<Box> boxes) {}

    record Difference(String id, String name, String gained, String lost) {}

    record Count(String title, long gained, long lost) {}

    @GetMapping("/desk/policy")
    ModelAndView show(HttpServletRequest request) {
        return page(inForce.policy(), request);
    }

    @PostMapping("/desk/policy")
    ModelAndView preview(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        try {
            EndorsementPolicy other = preview.changed(ticked(Entries.entered(request)));
            PolicyPreview.Outcome outcome = preview.of(caller.platformId(), other, Cursor.START, ROWS);
            return page(other, request)
                    .addObject("counts", counts(outcome))
                    .addObject(
                            "evaluated",
                            outcome.counts() == null ? 0 : outcome.counts().evaluated())
                    .addObject(
                            "differing",
                            outcome.counts() == null ? 0 : outcome.counts().differing())
                    .addObject("complete", outcome.rest() == null)
                    .addObject("differences", differences(caller, outcome))
                    .addObject("same", other.version().equals(inForce.policy().version()));
        } catch (PolicyRefused refused) {
            return page(inForce.policy(), request)
                    .addObject(
                            "problems",
                            List.of(new DecisionForm.Problem(null, "This policy " + refused.problem() + ".")));
        }
    }

    private ModelAndView page(EndorsementPolicy ticked, HttpServletRequest request) {
        return views.page("policy", request)
                .addObject("version", inForce.policy().version())
                .addObject("groups", groups(ticked))
                .addObject("counts", null);
    }

    private List<Group> groups(EndorsementPolicy policy) {
        return Stream.of(Endorsement.values())
                .map(endorsement ->
                        new Group(endorsement.toString(), Texts.words(endorsement), boxes(endorsement, policy)))
                .toList();
    }

    private List<Box> boxes(Endorsement endorsement, EndorsementPolicy policy) {
        Stream<String> others = Stream.of(Endorsement.values())
                .filter(other -> other != endorsement)
                .map(Endorsement::toString);
        return Stream.concat(preview.criteria().stream(), others)
                .filter(name -> !ALWAYS.contains(name))
                .map(name -> new Box(
                        endorsement + "-" + name,
                        name,
                        policy.describe(name),
                        policy.criteriaOf(endorsement).contains(name)))
                .toList();
    }

    private Map<Endorsement, List<String>> ticked(Entries entries) {
        Map<Endorsement, List<String>> ticked = new EnumMap<>(Endorsement.class);
        for (Endorsement endorsement : Endorsement.values()) {
            ticked.put(
                    endorsement,
                    entries.all(endorsement.toString()).stream()
                            .filter(preview::knows)
                            .toList());
        }
        return ticked;
    }

    private static List<Count> counts(PolicyPreview.Outcome outcome) {
        return Stream.of(Endorsement.values())
                .map(endorsement -> new Count(
                        Texts.words(endorsement),
                        outcome.counts() == null ? 0 : outcome.counts().gained(endorsement),
                        outcome.counts() == null ? 0 : outcome.counts().lost(endorsement)))
                .toList();
    }

    private List<Difference> differences(Caller caller, PolicyPreview.Outcome outcome) {
        Map<CustomerId, String> names = lookup.names(
                caller.platformId(),
                outcome.page().stream().map(PolicyDifference::customer).toList());
        return outcome.page().stream()
                .map(difference -> new Difference(
                        difference.customer().toString(),
                        names.getOrDefault(difference.customer(), ""),
                        words(difference.gained()),
                        words(difference.lost())))
                .toList();
    }

    private static String words(Set<Endorsement> endorsements) {
        return endorsements.stream().map(Texts::words).collect(Collectors.joining(", "));
    }
}
