package org.mrecist.fhir.issue;

import java.util.Locale;

/// The stable names of what is said about documents of resources, beside those of the faults and findings of courses.
public enum IssueCode {
    // Of structure.
    MALFORMED_JSON("The body is no JSON, or a member is repeated"),
    TOO_DEEP_OR_LONG("The body nests too deep, or holds a number that is too long"),
    WRONG_TYPE("A value is of another JSON type than the element has"),
    REQUIRED("An element that the resource must have is missing"),
    NO_RESOURCE("A value is no FHIR resource"),
    RESOURCE_MISSING("An entry holds no resource"),
    OTHER_RESOURCE("The body is another resource than the operation takes"),
    UNKNOWN_PARAMETER("A parameter is none of the operation"),
    REPEATED_PARAMETER("A parameter is given more often than the operation takes it"),
    NUMBER_OUT_OF_RANGE("A number is beyond every measurement"),

    // Of what is supplied.
    BUNDLE_TYPE("The bundle is no snapshot"),
    BUNDLE_IN_BUNDLE("A bundle stands in a bundle"),
    PARTIAL_PAGE("The bundle is one page of several"),
    SEARCH_FAILED("The search that was to supply resources failed"),
    SEARCH_REMARK("The search had something to say"),
    MODIFIED("What a resource means is changed in a way that is not known"),
    RESOURCE_REPEATED("A resource is supplied twice"),
    RESOURCE_CONTRADICTED("A resource is supplied twice with different content"),
    AMBIGUOUS_REFERENCE("A reference leads to several resources"),
    REFERENCE_NOT_SUPPLIED("What a reference leads to is not supplied"),
    SEVERAL_PATIENTS("The resources are of several patients"),
    SUBJECT_MISSING("A resource names no patient"),
    TYPE_NOT_READ("Resources of a type are not read"),
    NOT_READ("A resource around the course is not read"),
    NO_SIZES("There is no tumour size"),
    NO_CARCINOMA("No condition is known as hepatocellular carcinoma"),
    TOO_MANY_VISITS("There are too many days"),
    TOO_MANY_LESIONS("There are too many lesions"),
    TOO_MANY_READERS("Too many readers differ from one another"),
    TOO_MANY_ISSUES("There is more to be said than is listed"),

    // Of values.
    UNKNOWN_CODE("A code is none that is known for the element"),
    VALUE_MISSING("A value is missing"),
    MALFORMED_DATE("A date is not written as one"),
    NO_SUCH_DATE("A date is none that the calendar has"),
    PARTIAL_DATE("A date is not given to the day"),
    DATE_MISSING("The day of an observation is not known"),
    UNIT_MISSING("A length has no unit"),
    UNKNOWN_UNIT("A length is in a unit that is not converted"),
    LENGTH_OUT_OF_RANGE("A length is negative or beyond every measurement"),
    TOO_MANY_DECIMALS("A length has more decimals than can be measured"),
    SETTING_NOT_ALLOWED("A setting is none that the clinical choice has"),
    CONTRADICTION("The same thing is said differently"),

    // Of lesions and readers.
    UNKNOWN_LESION("A lesion that is named is not there"),
    LESION_NOT_IDENTIFIED("Nothing tells which lesion an observation is about"),
    ROLE_MISSING("What a lesion is in the course is not said"),
    TOO_MANY_TARGETS("More lesions are measured than can be targets, and none is chosen"),
    FIRST_SEEN_LATER("A lesion is first seen after the baseline"),
    BEFORE_BASELINE("A lesion was seen before the baseline only"),
    SITE_NOT_STATED("Where a lesion is is not stated"),
    SITE_NOT_KNOWN("The code of a site is not known"),
    READER_MISSING("Values that differ name no reader"),
    NO_SUCH_VISIT("The baseline is no day of a visit"),

    // Of what is left out or doubtful.
    WITHDRAWN("An observation is cancelled or was entered in error"),
    WITHOUT_RESULT("An observation has no result that can be relied on"),
    PRELIMINARY("An observation is preliminary"),
    SIZE_OF_SPECIMEN("A size is that of a specimen"),
    SIZE_MISSING("An observation gives neither size nor state"),
    BOUND_ONLY("A bound is given instead of a size"),
    OWN_ANSWER("An observation is an answer of this service"),
    TREATMENT_NOT_KNOWN("A procedure or medication is not known as a treatment"),
    TREATED_LESION_NOT_STATED("Which lesion was treated is not stated"),

    // Of a call of CDS Hooks.
    UNKNOWN_HOOK("The hook is none that the service is offered at"),
    PREFETCH_UNMET("Something that is needed was not supplied whole"),
    OTHER_PATIENT("What was supplied is of another patient than the call"),

    // Of the answer.
    NOT_EVALUABLE("Lesions could not be judged"),
    TREND_DIFFERS("The trend that others hold differs"),
    NOTICE("What the answer does not claim"),

    // Of the call.
    NOT_FOUND("Nothing is found under the address"),
    METHOD_NOT_ALLOWED("The address does not take the method"),
    MEDIA_TYPE("The media type is none that is taken or offered"),
    TOO_LARGE("The body is too large"),
    PARAMETER("A parameter of the address cannot be right"),
    REFUSED("The call is refused"),
    DEFECT("The service failed to answer");

    private final String display;

    IssueCode(String display) {
        this.display = display;
    }

    /// As written in resources, such as `unknown-unit`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// In words.
    public String display() {
        return display;
    }
}
