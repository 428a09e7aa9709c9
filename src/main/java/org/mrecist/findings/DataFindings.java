package org.mrecist.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// Finds what about the data of a course its reader may want to check.
public final class DataFindings {
    private static final List<CourseRule> COURSE_RULES = Stream.of(
                    TargetEligibility.courseRules(),
                    Measurements.courseRules(),
                    ImagingQuality.courseRules(),
                    Timing.courseRules(),
                    Interventions.courseRules(),
                    NewLesions.courseRules())
            .flatMap(List::stream)
            .toList();

    private static final List<JudgedRule> JUDGED_RULES = Stream.of(
                    TargetEligibility.judgedRules(),
                    FollowedLesions.judgedRules(),
                    ImagingQuality.judgedRules(),
                    Interventions.judgedRules(),
                    Responses.judgedRules(),
                    Discordance.judgedRules(),
                    CompleteResponses.judgedRules(),
                    Progressions.judgedRules(),
                    NewLesions.judgedRules())
            .flatMap(List::stream)
            .toList();

    private static final Comparator<String> BY_SEGMENT = (one, other) -> isIndex(one) && isIndex(other)
            ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
            : one.compareTo(other);

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    Finding::pointer,
                    (one, other) -> Arrays.compare(one.split("/", -1), other.split("/", -1), BY_SEGMENT))
            .thenComparing(Finding::id)
            .thenComparing(finding -> finding.facts().toString());

    private DataFindings() {}

    /// Everything found about a course, each once: by pointer, member by member, members in code-point order and
    /// list places as numbers, then by id, then by facts.
    ///
    /// What holds for some of the criteria only, or where only one was asked for, names them among its facts.
    ///
    /// @param responses what each rule set that was asked for makes of the course
    /// @param further what was found elsewhere, to stand among these
    public static List<Finding> of(
            Course course, List<CourseResponse> responses, Protocol protocol, List<Finding> further) {
        var findings = new LinkedHashSet<>(further);
        COURSE_RULES.forEach(rule -> rule.find(course, findings::add));
        var holdsFor = new LinkedHashMap<Finding, Set<String>>();
        for (var response : responses) {
            var judged = Judged.of(course, response, protocol);
            JUDGED_RULES.forEach(rule -> rule.find(
                    judged,
                    finding -> holdsFor.computeIfAbsent(finding, _ -> new TreeSet<>())
                            .add(judged.criteria())));
        }
        for (Map.Entry<Finding, Set<String>> each : holdsFor.entrySet()) {
            var names = each.getValue();
            var holdsForAllOfSeveral = names.size() > 1 && names.size() == responses.size();
            findings.add(holdsForAllOfSeveral ? each.getKey() : each.getKey().by(names));
        }
        var inOrder = new ArrayList<>(findings);
        inOrder.sort(BY_PLACE);
        return List.copyOf(inOrder);
    }

    private static boolean isIndex(String segment) {
        return !segment.isEmpty() && segment.chars().allMatch(each -> each >= '0' && each <= '9');
    }
}
