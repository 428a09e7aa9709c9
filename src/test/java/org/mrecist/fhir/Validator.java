package org.mrecist.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.mrecist.fhir.conformance.Conformance;

/// HAPI FHIR's validator, with base R4 and this project's own definitions and nothing from the network.
final class Validator {
    /// What it says that is no fault of a resource, and why.
    private static final Map<String, Pattern> EXPLAINED = Map.of(
            "these code systems are too large to come with the validator; StandardCode tells where each code was seen",
            Pattern.compile(
                    "CodeSystem is unknown and can't be validated: (http://loinc\\.org|http://snomed\\.info/sct"
                            + "|http://ncicb\\.nci\\.nih\\.gov/xml/owl/EVS/Thesaurus\\.owl|http://www\\.whocc\\.no/atc) for .*"),
            "the code of IHE for the id of a request comes with its Basic Audit Log Patterns, and not with the validator",
            Pattern.compile("(?s).*https://profiles\\.ihe\\.net/ITI/BALP/CodeSystem/BasicAuditEntityType#XrequestId.*"),
            "a device performed it, and FHIR does not take one for a performer",
            Pattern.compile("Best Practice Recommendation: In general, all observations should have a performer"),
            "the context of an extension is looked up in a package that does not come with the validator; that the"
                    + " extension is known and checked has a test of its own",
            Pattern.compile("Error generating Snapshot: Unable to resolve package id hl7\\.fhir\\.r4\\.core#null .*"));

    private final FhirContext context = FhirContext.forR4();
    private final FhirValidator validator;
    private final IFhirPath paths;

    Validator(Conformance conformance) {
        var own = new PrePopulatedValidationSupport(context);
        conformance.definitions().values().forEach(definition -> own.addResource(parse(definition)));
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                own,
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context));
        var instance = new FhirInstanceValidator(support);
        instance.setAnyExtensionsAllowed(false);
        instance.setErrorForUnknownProfiles(true);
        validator = context.newValidator().registerValidatorModule(instance);
        paths = context.newFhirPath();
    }

    private IBaseResource parse(JsonNode resource) {
        return context.newJsonParser().parseResource(resource.toString());
    }

    /// The errors and warnings about a resource that are not explained, such as `WARNING Observation.code: …`.
    List<String> complaints(JsonNode resource) {
        return validator.validateWithResult(resource.toString()).getMessages().stream()
                .filter(message -> message.getSeverity() != ResultSeverityEnum.INFORMATION)
                .filter(message -> EXPLAINED.values().stream()
                        .noneMatch(each -> each.matcher(message.getMessage()).matches()))
                .map(Validator::words)
                .toList();
    }

    /// The same of a resource that others write, and may leave without words for a human reader.
    List<String> complaintsOfReceived(JsonNode resource) {
        return complaints(resource).stream()
                .filter(complaint -> !complaint.contains("Constraint failed: dom-6:"))
                .toList();
    }

    private static String words(SingleValidationMessage message) {
        return message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage();
    }

    /// What stands at a place of a resource.
    ///
    /// @param expression FHIRPath
    /// @throws ca.uhn.fhir.fhirpath.FhirPathExecutionException if it is none
    List<IBase> at(JsonNode resource, String expression) {
        var tolerant = context.newJsonParser().setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors());
        return paths.evaluate(tolerant.parseResource(resource.toString()), expression, IBase.class);
    }
}
