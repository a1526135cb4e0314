package dev.vouch.desk;

import dev.vouch.error.Fault;
import dev.vouch.explanation.Explanation;
import dev.vouch.kyc.Decision;
import dev.vouch.page.Entries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts the entries of the decision form to a decision of the API. The template uses the same input names. */
record DecisionForm(Entries entries, List<String> openChecks) {

    static final List<String> ANSWERS = List.of(
            "false_positive", "identity_verified", "document_verified", "risk_accepted", "data_corrected", "other");
    static final List<String> REASONS = List.of(
            "document_unreadable",
            "document_expired",
            "details_mismatch",
            "information_missing",
            "not_eligible",
            "risk_too_high",
            "sanctions_match",
            "fraud_suspected",
            "duplicate_customer",
            "other");

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,63}");
    private static final int LONGEST_PUBLIC = 500;
    private static final int LONGEST_INTERNAL = 2000;

    /** A problem and the id of its field. */
    record Problem(@Nullable String target, String text) {}

    Optional<Decision.Kind> kind() {
        return Stream.of(Decision.Kind.values())
                .filter(kind -> kind.toString().equals(entries.one("decision")))
                .findFirst();
    }

    /** An approval has a reason for each open check; other decisions have one reason. */
    Decision decision(Decision.Kind kind) {
        List<Decision.Reason> reasons = new ArrayList<>();
        if (kind == Decision.Kind.APPROVE || kind == Decision.Kind.KEEP) {
            openChecks.forEach(check -> reasons.add(answer(check)));
        }
        Decision.Reason own = reason();
        boolean isSaid = own.text() != null || own.internal() != null;
        if (kind.isRead() || isSaid || (kind == Decision.Kind.KEEP && reasons.isEmpty())) {
            reasons.add(own);
        }
        return new Decision(kind, reasons, entries.one("retryable").equals("true"), entries.all("requested"));
    }

    private Decision.Reason answer(String check) {
        return new Decision.Reason(code(codeField(check)), null, text("answer." + check + ".note"), check);
    }

    Decision.Reason reason() {
        return new Decision.Reason(code(codeField(null)), text("reason.public"), text("reason.note"), null);
    }

    /** The text as the customer will read it; empty if there is none. */
    String preview() {
        return reason().forCustomer().map(Explanation::text).orElse("");
    }

    List<Problem> problems() {
        Optional<Decision.Kind> kind = kind();
        if (kind.isEmpty()) {
            return List.of(new Problem("decision-0", "Choose a decision."));
        }
        List<Problem> problems = new ArrayList<>(problems(decision(kind.get()).faults(), kind.get()));
        problems.addAll(uncoded(decision(kind.get())));
        if (entries.one("reason.public").length() > LONGEST_PUBLIC) {
            problems.add(new Problem("reason-public", "The text for the customer has at most 500 characters."));
        }
        if (entries.values().entrySet().stream()
                .anyMatch(each -> each.getKey().endsWith(".note")
                        && each.getValue().get(0).length() > LONGEST_INTERNAL)) {
            problems.add(new Problem("reason-note", "A note has at most 2000 characters."));
        }
        return problems;
    }

    /** Each reason has a code that somebody chose: a preselected one would go on record by oversight. */
    private List<Problem> uncoded(Decision decision) {
        return decision.reasons().stream()
                .filter(reason -> entries.one(codeField(reason.check())).isEmpty())
                .map(reason -> reason.check() == null
                        ? new Problem("reason-code", "Choose a code for the reason.")
                        : new Problem(
                                "answer-" + reason.check() + "-code",
                                "Choose a code for the check " + words(reason.check()) + "."))
                .toList();
    }

    private static String codeField(@Nullable String check) {
        return check == null ? "reason.code" : "answer." + check + ".code";
    }

    /** Maps the API's pointer to a reason to the field of the form. */
    List<Problem> problems(List<Fault> faults, Decision.Kind kind) {
        return faults.stream()
                .map(fault -> problem(fault, decision(kind)))
                .distinct()
                .toList();
    }

    private Problem problem(Fault fault, Decision decision) {
        String place = Texts.text(fault.pointer());
        if (place.startsWith("/requested")) {
            return new Problem(
                    "requested-0",
                    fault.code().equals("required")
                            ? "Choose what to request from the customer."
                            : "Requested information " + fault.message() + ".");
        }
        if (place.matches("/reasons/[0-9]+/.*")) {
            Decision.Reason reason = decision.reasons().get(Integer.parseInt(place.split("/")[2]));
            return reason.check() == null
                    ? ofReason(decision)
                    : new Problem(
                            "answer-" + reason.check() + "-note",
                            "Explain why the check " + words(reason.check()) + " does not count against the customer.");
        }
        return fault.code().equals("referral_unanswered")
                ? new Problem("answers", "A check has referred something since you opened the page: answer it below.")
                : ofReason(decision);
    }

    private static Problem ofReason(Decision decision) {
        return decision.kind().isRead()
                ? new Problem("reason-public", "Write what the customer will read.")
                : new Problem("reason-note", "Write a note with the reason.");
    }

    private String code(String field) {
        String code = entries.one(field);
        return CODE.matcher(code).matches() ? code : "other";
    }

    private @Nullable String text(String field) {
        String text = entries.one(field).strip();
        return text.isEmpty() ? null : text;
    }

    private static String words(String check) {
        return check.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
