package dev.vouch.hosted;

import dev.vouch.document.DocumentType;
import dev.vouch.document.Upload;
import dev.vouch.error.ApiException;
import dev.vouch.error.Fault;
import dev.vouch.id.OwnerId;
import dev.vouch.page.Entries;
import dev.vouch.page.Field;
import dev.vouch.page.FormView;
import dev.vouch.page.PageText;
import dev.vouch.requirement.RequirementName;
import dev.vouch.web.BodyLimit;
import dev.vouch.web.BodySize;
import dev.vouch.web.FileForm;
import dev.vouch.web.FileForm.FilePart;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which customers choose a document and upload its photo or file. */
@Controller
@RequestMapping({"/kyc/{token}", "/kyc/{token}/owners/{owner}"})
class DocumentPages {

    private static final String IDENTITY_DOCUMENT = RequirementName.IDENTITY_DOCUMENT.toString();
    private static final Set<String> FILES = Set.of("photo", "file");

    private final HostedKyc kyc;
    private final Views views;
    private final Steps steps;

    DocumentPages(HostedKyc kyc, Views views, Steps steps) {
        this.kyc = kyc;
        this.views = views;
        this.steps = steps;
    }

    @GetMapping("/choice/{requirement}")
    ModelAndView choose(
            @RequestAttribute Visit visit,
            @PathVariable String requirement,
            @PathVariable(required = false) @Nullable OwnerId owner,
            HttpServletRequest request) {
        Situation situation = kyc.open(visit);
        return choice(situation, situation.applicant(owner), requirement, List.of(), request);
    }

    @PostMapping("/choice/{requirement}")
    ModelAndView chosen(
            @RequestAttribute Visit visit,
            @PathVariable String requirement,
            @PathVariable(required = false) @Nullable OwnerId owner,
            HttpServletRequest request) {
        Situation situation = kyc.open(visit);
        Applicant applicant = situation.applicant(owner);
        String type = Entries.entered(request).one("/type");
        return options(situation, applicant, requirement).contains(type)
                ? views.redirect(visit, applicant.path() + "/documents/" + type, request)
                : choice(
                        situation,
                        applicant,
                        requirement,
                        List.of(Fault.at("/type", "required", "is required")),
                        request);
    }

    @GetMapping("/documents/{document}")
    ModelAndView show(
            @RequestAttribute Visit visit,
            @PathVariable String document,
            @PathVariable(required = false) @Nullable OwnerId owner,
            HttpServletRequest request) {
        Situation situation = kyc.open(visit);
        Applicant applicant = situation.applicant(owner);
        return form(situation, applicant, page(document, applicant), new Entries(Map.of()), List.of(), request);
    }

    @PostMapping("/documents/{document}")
    @BodyLimit(BodySize.FILES_IN_FORM)
    ModelAndView submit(
            @RequestAttribute Visit visit,
            @PathVariable String document,
            @PathVariable(required = false) @Nullable OwnerId owner,
            HttpServletRequest request) {
        Situation situation = kyc.open(visit);
        Applicant applicant = situation.applicant(owner);
        DocumentPage page = page(document, applicant);
        Entries entries = new Entries(Map.of());
        List<Fault> faults = new ArrayList<>();
        try {
            FileForm form = FileForm.read(request, FILES, Upload.ENOUGH_BYTES);
            entries = Entries.entered(form.fields());
            Optional<FilePart> file = file(form);
            faults.addAll(entries.missing(page.fields()));
            if (file.isEmpty()) {
                faults.add(Fault.at("/file", "required", "is required"));
            }
            if (faults.isEmpty()) {
                kyc.submit(visit, applicant.owner(), page.toFields(entries), upload(file.orElseThrow()));
                Optional<String> other = page.otherSide(applicant);
                return other.isPresent()
                        ? views.redirect(visit, applicant.path() + other.get(), request)
                        : steps.after(visit, owner, request);
            }
        } catch (ApiException refusal) {
            faults.addAll(Steps.faults(refusal));
        }
        return form(situation, applicant, page, entries, faults, request);
    }

    /** The photo, or else the file that was chosen. */
    private static Optional<FilePart> file(FileForm form) {
        return Stream.of("photo", "file")
                .flatMap(name -> Stream.ofNullable(form.files().get(name)))
                .filter(part -> part.bytes().length > 0)
                .findFirst();
    }

    /** The content decides the file type: phones name pictures arbitrarily. */
    private static Upload upload(FilePart file) {
        return Upload.of(file.bytes());
    }

    private static DocumentPage page(String path, Applicant applicant) {
        return DocumentPage.of(path).filter(page -> page.mayBeOf(applicant)).orElseThrow(Steps::unknown);
    }

    private static List<String> options(Situation situation, Applicant applicant, String requirement) {
        return applicant.owner() != null && requirement.equals(IDENTITY_DOCUMENT)
                ? Stream.of(DocumentType.values())
                        .filter(DocumentType::hasSides)
                        .map(DocumentType::toString)
                        .toList()
                : situation.kyc().details().requirements().stream()
                        .filter(required -> applicant.owner() == null
                                && required.name().equals(requirement)
                                && !required.anyOf().isEmpty())
                        .findFirst()
                        .orElseThrow(Steps::unknown)
                        .anyOf();
    }

    private ModelAndView choice(
            Situation situation,
            Applicant applicant,
            String requirement,
            List<Fault> faults,
            HttpServletRequest request) {
        Field type = Field.of("/type", Field.Kind.ONE_OF)
                .labelled("document")
                .among(options(situation, applicant, requirement));
        FormView form = FormView.of(List.of(type), new Entries(Map.of()), faults, views.text(request), null);
        return answer(
                views.page("form", situation, request)
                        .addObject("page", requirement)
                        .addObject("question", "page." + requirement + ".title")
                        .addObject("applicant", applicant)
                        .addObject("correction", situation.correction(applicant, "/choice/" + requirement))
                        .addObject("form", form),
                faults);
    }

    private ModelAndView form(
            Situation situation,
            Applicant applicant,
            DocumentPage page,
            Entries entries,
            List<Fault> faults,
            HttpServletRequest request) {
        PageText text = views.text(request);
        String country = situation.country(applicant).orElse(null);
        List<Fault> ofFields = faults.stream()
                .filter(fault -> !"/file".equals(fault.pointer()))
                .toList();
        return answer(
                views.page("document", situation, request)
                        .addObject("document", page)
                        .addObject("applicant", applicant)
                        .addObject("correction", situation.correction(applicant, "/documents/" + page.path()))
                        .addObject(
                                "fileError",
                                faults.stream()
                                        .filter(fault -> "/file".equals(fault.pointer()))
                                        .findFirst()
                                        .map(fault -> FormView.message(fault, text.of("field.file"), text))
                                        .orElse(null))
                        .addObject(
                                "form",
                                FormView.of(
                                        page.fields(),
                                        entries.withDefault("/issuing_country", country),
                                        ofFields,
                                        text,
                                        country)),
                faults);
    }

    private static ModelAndView answer(ModelAndView page, List<Fault> faults) {
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.valueOf(422));
        return page;
    }
}
