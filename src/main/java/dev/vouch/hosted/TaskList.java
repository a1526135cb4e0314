package dev.vouch.hosted;

import static dev.vouch.hosted.Task.State.DONE;
import static dev.vouch.hosted.Task.State.OPTIONAL;
import static dev.vouch.hosted.Task.State.TO_CORRECT;
import static dev.vouch.hosted.Task.State.TO_DO;
import static dev.vouch.hosted.Task.State.WAITING;

import dev.vouch.customer.OwnerRequirements;
import dev.vouch.customer.RequirementStatus;
import dev.vouch.customer.RequirementView;
import dev.vouch.document.DocumentType;
import dev.vouch.explanation.Explanation;
import dev.vouch.hosted.Task.State;
import dev.vouch.requirement.OwnerFact;
import dev.vouch.requirement.OwnersProgress;
import dev.vouch.requirement.RequirementName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives the tasks from the requirements: each requirement yields at least one. */
record TaskList(List<TaskGroup> groups) {

    private static final String IDENTITY_DOCUMENT = RequirementName.IDENTITY_DOCUMENT.toString();
    static final String TERMS_PATH = "/terms";

    private static final String SELFIE = RequirementName.SELFIE.toString();

    private static final Map<RequirementName, Page> PAGES = Map.of(
            RequirementName.EMAIL, Page.EMAIL_ADDRESS,
            RequirementName.PHONE, Page.PHONE_NUMBER,
            RequirementName.FULL_NAME, Page.NAME,
            RequirementName.DATE_OF_BIRTH, Page.BIRTH_DATE,
            RequirementName.RESIDENTIAL_ADDRESS, Page.ADDRESS,
            RequirementName.REGISTERED_ADDRESS, Page.ADDRESS,
            RequirementName.TAX_ID, Page.TAX_NUMBER,
            RequirementName.LEGAL_NAME, Page.LEGAL_NAME,
            RequirementName.INCORPORATION_DATE, Page.INCORPORATION_DATE);

    /** The order of questions: a tax number needs an address. */
    private static final List<Page> ORDER = List.of(
            Page.LEGAL_NAME,
            Page.INCORPORATION_DATE,
            Page.NAME,
            Page.BIRTH_DATE,
            Page.EMAIL_ADDRESS,
            Page.PHONE_NUMBER,
            Page.ADDRESS,
            Page.TAX_NUMBER);

    static TaskList of(Situation situation) {
        List<Task> details = new ArrayList<>();
        List<Task> documents = new ArrayList<>();
        List<Task> more = new ArrayList<>();
        List<Task> owners = new ArrayList<>();
        List<Task> terms = new ArrayList<>();
        Map<Page, Task> byPage = new EnumMap<>(Page.class);
        for (RequirementView requirement : situation.kyc().details().requirements()) {
            Page page = page(requirement);
            if (page != null) {
                byPage.put(page, detail(page, requirement));
            } else if (RequirementName.ADDITIONAL_INFORMATION.is(requirement.name())) {
                more.addAll(information(situation.customer(), requirement));
            } else if (RequirementName.BENEFICIAL_OWNERS.is(requirement.name())) {
                owners.addAll(owners(situation, requirement));
            } else if (RequirementName.TERMS_OF_SERVICE.is(requirement.name())) {
                terms.add(task("task." + requirement.name(), TERMS_PATH, requirement.status(), null));
            } else {
                documents.add(document(situation.customer(), requirement));
            }
        }
        ORDER.stream().map(byPage::get).filter(Objects::nonNull).forEach(details::add);
        return new TaskList(Stream.of(
                        new TaskGroup(situation.isBusiness() ? "group.business" : "group.details", details),
                        new TaskGroup("group.more", more),
                        new TaskGroup("group.documents", documents),
                        new TaskGroup("group.owners", owners),
                        new TaskGroup("group.terms", terms))
                .filter(group -> !group.tasks().isEmpty())
                .toList());
    }

    private static @Nullable Page page(RequirementView requirement) {
        return RequirementName.of(requirement.name()).map(PAGES::get).orElse(null);
    }

    /** The tasks of one owner. */
    static TaskList of(Applicant owner, Situation situation) {
        Map<String, OwnerRequirements.One> required = required(owner, situation);
        List<Task> details = Stream.of(
                        owner.path().isEmpty()
                                ? Task.of("task.full_name", "/details/name", DONE, null)
                                : Task.of("task.owner", "/details/owner", DONE, null),
                        ofOwner(
                                RequirementName.DATE_OF_BIRTH.toString(),
                                "/details/birth-date",
                                owner.has("/date_of_birth"),
                                required),
                        ofOwner(
                                RequirementName.RESIDENTIAL_ADDRESS.toString(),
                                "/details/address",
                                owner.has("/address"),
                                required),
                        ofOwner(
                                RequirementName.TAX_ID.toString(),
                                "/details/tax-number",
                                owner.values().path("tax_id_provided").asBoolean(false),
                                required))
                .toList();
        List<Task> documents = required.isEmpty()
                ? List.of()
                : List.of(
                        ofOwner(IDENTITY_DOCUMENT, choice(owner, IDENTITY_DOCUMENT), false, required),
                        ofOwner(SELFIE, "/documents/selfie", false, required));
        return new TaskList(Stream.of(
                        new TaskGroup(owner.path().isEmpty() ? "group.details" : "group.person", details),
                        new TaskGroup("group.documents", documents))
                .filter(group -> !group.tasks().isEmpty())
                .toList());
    }

    /** @param isEntered whether it is known, of an owner from whom it is not required */
    private static Task ofOwner(
            String name, String path, boolean isEntered, Map<String, OwnerRequirements.One> required) {
        OwnerRequirements.One requirement = required.get(name);
        return requirement == null
                ? Task.of("task." + name, path, isEntered ? DONE : OPTIONAL, null)
                : task("task." + name, path, requirement.status(), requirement.reason());
    }

    /** By name; empty for an owner who need not be verified. */
    private static Map<String, OwnerRequirements.One> required(Applicant owner, Situation situation) {
        return fact(owner, situation).stream()
                .flatMap(fact ->
                        OwnersProgress.requirements(fact, situation.kyc().facts()).stream())
                .collect(Collectors.toMap(OwnerRequirements.One::name, Function.identity()));
    }

    private static boolean mustProve(Applicant owner, Situation situation) {
        return fact(owner, situation).isPresent();
    }

    private static Optional<OwnerFact> fact(Applicant owner, Situation situation) {
        return situation.kyc().facts().ownersToVerify().stream()
                .filter(fact ->
                        owner.owner() != null && fact.id().equals(owner.owner().uuid()))
                .findFirst();
    }

    private static Task detail(Page page, RequirementView requirement) {
        return task(
                "task." + requirement.name(), "/details/" + page.path(), requirement.status(), requirement.reason());
    }

    private static List<Task> information(Applicant customer, RequirementView requirement) {
        Stream<Page> pages = customer.isBusiness()
                ? Stream.of(Page.COMPANY, Page.COMPLIANCE, Page.FUNDS, Page.DEALINGS)
                : Stream.of(Page.WORK, Page.FUNDS, Page.DEALINGS);
        boolean isAskedAgain = requirement.status() == RequirementStatus.REJECTED;
        return pages.map(page -> Task.of(
                        "task." + page.path(),
                        "/details/" + page.path(),
                        isAskedAgain ? TO_CORRECT : isFilled(page, customer) ? DONE : TO_DO,
                        isAskedAgain ? requirement.reason() : null))
                .toList();
    }

    private static boolean isFilled(Page page, Applicant customer) {
        return page.fields("", customer.isBusiness()).stream()
                .allMatch(field -> !field.required() || customer.has(field.pointer()));
    }

    private static Task document(Applicant customer, RequirementView requirement) {
        String name = requirement.name();
        boolean isDocument = Stream.of(DocumentType.values())
                .anyMatch(type -> type.toString().equals(name));
        String path =
                !requirement.anyOf().isEmpty() ? choice(customer, name) : isDocument ? "/documents/" + name : null;
        return task(path == null ? "task.other" : "task." + name, path, requirement.status(), requirement.reason());
    }

    /** For a choice of documents: the choice itself, or the missing side of the chosen one. */
    private static String choice(Applicant applicant, String requirement) {
        return requirement.equals(IDENTITY_DOCUMENT)
                ? applicant.missingSide().map(side -> "/documents/" + side).orElse("/choice/" + requirement)
                : "/choice/" + requirement;
    }

    /** A request that names no owner is shown at the list of them, until something about them has changed. */
    private static List<Task> owners(Situation situation, RequirementView requirement) {
        List<Task> tasks = new ArrayList<>();
        for (Applicant owner : situation.owners()) {
            TaskList ofOwner = of(owner, situation);
            boolean mustCorrect = ofOwner.tasks().anyMatch(task -> task.state() == TO_CORRECT);
            boolean isRequired = mustProve(owner, situation);
            tasks.add(new Task(
                    "task.person",
                    owner.name(),
                    owner.path(),
                    state(isRequired && !ofOwner.isComplete(), mustCorrect, isInvited(owner, situation)),
                    null));
        }
        boolean isAskedAgain = situation.kyc().facts().isRequested(requirement.name());
        tasks.add(Task.of(
                "task.owners",
                "/owners",
                isAskedAgain ? TO_CORRECT : situation.hasControlPerson() ? DONE : TO_DO,
                isAskedAgain ? requirement.reason() : null));
        tasks.add(Task.of(
                "task.attestation", "/attestation", situation.kyc().facts().ownersAttested() ? DONE : TO_DO, null));
        return tasks;
    }

    private static State state(boolean isMissing, boolean mustCorrect, boolean isInvited) {
        if (!isMissing && !mustCorrect) {
            return DONE;
        }
        return isInvited ? WAITING : mustCorrect ? TO_CORRECT : TO_DO;
    }

    private static boolean isInvited(Applicant owner, Situation situation) {
        return owner.owner() != null && situation.invited().contains(owner.owner());
    }

    Stream<Task> tasks() {
        return groups.stream().flatMap(group -> group.tasks().stream());
    }

    /** The first open task that has a page. */
    Optional<Task> next() {
        return tasks().filter(task -> task.isOpen() && task.path() != null).findFirst();
    }

    boolean isComplete() {
        return tasks().noneMatch(Task::isOpen);
    }

    /** All that have to be done. */
    long all() {
        return tasks().filter(task -> task.state() != OPTIONAL).count();
    }

    long done() {
        return tasks().filter(task -> task.state() == DONE).count();
    }

    /** Only what has to be corrected shows why. */
    private static Task task(
            String label, @Nullable String path, RequirementStatus status, @Nullable Explanation reason) {
        return switch (status) {
            case NOT_SENT -> Task.of(label, path, TO_DO, null);
            case REJECTED -> Task.of(label, path, TO_CORRECT, reason);
            default -> Task.of(label, path, DONE, null);
        };
    }
}
