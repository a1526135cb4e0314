package dev.vouch.document;

import dev.vouch.customer.CustomerType;
import dev.vouch.error.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Documents that are submitted together, with the faults among them and the documents that they replace.
 *
 * @param renews whether the customer is approved, so that its documents stay in force until a renewal is accepted
 */
record Submission(List<InspectedDocument> inspected, List<Document> added, List<Document> current, boolean renews) {

    /** A document stays in force until its renewal is accepted. */
    List<Document> replaced() {
        return current.stream()
                .filter(old -> !renews || old.status() != DocumentStatus.ACCEPTED)
                .filter(old -> added.stream().anyMatch(document -> document.replaces(old)))
                .toList();
    }

    List<Fault> faults(CustomerType customer) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            NewDocument submitted = inspected.get(i).submitted();
            Document document = added.get(i);
            CustomerType subject = document.ownerId() == null ? customer : CustomerType.INDIVIDUAL;
            if (!submitted.type().mayBeOf(subject)) {
                faults.add(Fault.at(submitted.typePointer(), "wrong_customer_type", ofOthers(subject)));
            }
            if (submitted.side() != null && !submitted.type().hasSides()) {
                faults.add(Fault.at(
                        "/side", "side_not_applicable", "applies only to passport, drivers_license and national_id"));
            }
            if (added.subList(0, i).stream().anyMatch(document::replaces)) {
                faults.add(Fault.at(submitted.pointer(), "repeated_document", "is submitted twice"));
            }
            if (others(i).anyMatch(document::repeatsOtherSide)) {
                faults.add(FileRefusal.SAME_FILE_ON_BOTH_SIDES.at(submitted.pointer()));
            } else if (added.subList(0, i).stream().anyMatch(document::repeatsFile)) {
                faults.add(FileRefusal.SAME_FILE_TWICE.at(submitted.pointer()));
            }
        }
        return faults;
    }

    private static String ofOthers(CustomerType subject) {
        return subject == CustomerType.INDIVIDUAL
                ? "is for business customers only"
                : "is for people: a business submits its incorporation_articles, and this for each of its beneficial"
                        + " owners";
    }

    /** The current documents, and those submitted before this one. */
    private Stream<Document> others(int index) {
        List<Document> replaced = replaced();
        return Stream.concat(current.stream().filter(old -> !replaced.contains(old)), added.subList(0, index).stream());
    }
}
