package org.mrecist.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/// The options for one patient after one assessment, grouped by type. They are never ranked: the order of the
/// groups is fixed, and within a group it is that of the ids.
///
/// @param category the situation whose options these are
/// @param groups the types of which there are options
/// @param onlyMatch whether exactly one option applies, which is to be told
/// @param hidden the ids of the options that were left out because nothing that they say was read anywhere, sorted
/// @param contradictions what contradicts itself in the facts
public record NextSteps(
        OptionCategory category,
        List<Group> groups,
        boolean onlyMatch,
        List<String> hidden,
        List<Contradiction> contradictions) {
    public NextSteps {
        groups = List.copyOf(groups);
        hidden = List.copyOf(hidden);
        contradictions = List.copyOf(contradictions);
    }

    public record Group(OptionType type, List<Match> options) {
        public Group {
            options = List.copyOf(options);
        }
    }

    /// What is shown.
    ///
    /// @param today the day that reviews are held against
    /// @param unsourced whether options are shown that rest on nothing that was read
    public record Shown(LocalDate today, boolean unsourced) {}

    /// Holds every option of the category against the patient.
    public static NextSteps of(Guideline guideline, OptionCategory category, PatientFacts patient, Shown shown) {
        var matching = new Matching(patient, guideline.conditionCount(), shown.today());
        var byType = new EnumMap<OptionType, List<Match>>(OptionType.class);
        var hidden = new ArrayList<String>();
        var applying = 0;
        for (var planned : guideline.planned(category)) {
            var option = planned.option();
            if (isHidden(option, shown)) {
                hidden.add(option.id());
                continue;
            }
            var match = matching.match(planned);
            byType.computeIfAbsent(option.type(), _ -> new ArrayList<>()).add(match);
            applying += match.status() == Match.Status.APPLIES ? 1 : 0;
        }
        var groups = new ArrayList<Group>(byType.size());
        for (var type : OptionType.GROUPS) {
            var matches = byType.get(type);
            if (matches != null) {
                groups.add(new Group(type, matches));
            }
        }
        return new NextSteps(category, groups, applying == 1, hidden, patient.contradictions());
    }

    private static boolean isHidden(Option option, Shown shown) {
        return option.provenance() == Provenance.UNSOURCED && !shown.unsourced();
    }

    /// Every option, group by group.
    public Stream<Match> matches() {
        return groups.stream().flatMap(group -> group.options.stream());
    }
}
