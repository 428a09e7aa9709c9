package org.mrecist.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.mrecist.trace.Fact;

/// A course and what of one kind is found about it under both criteria.
///
/// @param rule what the case shows
/// @param course in [CourseNotation]
/// @param expected each finding of the kind as `pointer fact=value …`, in order
public record FindingVector(FindingKind kind, String rule, String course, Protocol protocol, List<String> expected) {
    public static final List<ResponseCriteria> BOTH = List.of(new Mrecist(), new Recist11());

    static FindingVector has(FindingKind kind, String rule, String course, String... expected) {
        return new FindingVector(kind, rule, course, Protocol.DEFAULTS, List.of(expected));
    }

    static FindingVector hasNot(FindingKind kind, String rule, String course) {
        return new FindingVector(kind, rule, course, Protocol.DEFAULTS, List.of());
    }

    FindingVector under(Protocol other) {
        return new FindingVector(kind, rule, course, other, expected);
    }

    public static List<FindingVector> all() {
        return Stream.of(
                        TargetEligibilityVectors.ALL,
                        FollowedLesionVectors.ALL,
                        MeasurementVectors.ALL,
                        ImagingVectors.ALL,
                        TimingVectors.ALL,
                        InterventionVectors.ALL,
                        ResponseVectors.ALL,
                        DiscordanceVectors.ALL,
                        CompleteResponseVectors.ALL,
                        ProgressionVectors.ALL,
                        NewLesionVectors.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /// What is found of the kind.
    public List<Finding> findings() {
        return findings(CourseNotation.course(course), protocol, BOTH).stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    static List<Finding> findings(Course course, Protocol protocol, List<ResponseCriteria> criteria) {
        var responses = criteria.stream()
                .map(each -> CourseResponse.of(course, each, protocol))
                .toList();
        return DataFindings.of(course, responses, protocol, List.of());
    }

    /// Found where the context is held against the course, which is not done here.
    private static final Set<FindingKind> OF_THE_CONTEXT = EnumSet.of(
            FindingKind.CONTEXT_AGAINST_COURSE,
            FindingKind.CONTEXT_CONTRADICTS_ITSELF,
            FindingKind.PROGRESSION_DECIDED_ELSEWHERE);

    /// The kinds that a course can have.
    public static List<FindingKind> kindsOfCourses() {
        return Stream.of(FindingKind.values())
                .filter(kind -> !ResponseFindings.KINDS.contains(kind) && !OF_THE_CONTEXT.contains(kind))
                .toList();
    }

    static String rendered(Finding finding) {
        return Stream.concat(
                        Stream.of(finding.pointer()), finding.facts().stream().map(FindingVector::rendered))
                .collect(Collectors.joining(" "));
    }

    private static String rendered(Fact fact) {
        var value = switch (fact) {
            case Fact.Length length -> length.value().toDecimal().toPlainString() + "mm";
            case Fact.Change change -> change.value().toDecimal().toPlainString() + "%";
            case Fact.Count count -> String.valueOf(count.value());
            case Fact.Days days -> days.value() + "d";
            case Fact.On on -> on.value().toString();
            case Fact.Concentration concentration -> concentration.value().toPlainString() + "ng/mL";
            case Fact.Term term -> term.value();
            case Fact.OfLesion lesion -> lesion.value();
            case Fact.OfVisit visit -> visit.value();
        };
        return fact.name() + "=" + value;
    }

    @Override
    public String toString() {
        return kind.id() + ": " + rule;
    }
}
