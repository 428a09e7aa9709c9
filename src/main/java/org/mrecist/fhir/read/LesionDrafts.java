package org.mrecist.fhir.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The lesions of a patient, each with everything that was said of it at all visits.
final class LesionDrafts {
    /// What a lesion can be called by in answers; anything else is replaced by a number.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final List<LesionDraft> all;

    private LesionDrafts(List<LesionDraft> all) {
        this.all = all;
    }

    /// Brings together what speaks of the same lesion. A report that does not tell which lesion it is about is taken
    /// for a lesion of its own.
    static LesionDrafts of(List<SizeReport> reports) {
        var drafts = new ArrayList<LesionDraft>();
        Map<String, LesionDraft> byKey = new HashMap<>();
        for (var report : reports) {
            var draft = join(report, byKey, drafts);
            draft.add(report);
            report.lesion().keys().forEach(key -> byKey.put(key, draft));
        }
        name(drafts);
        return new LesionDrafts(List.copyOf(drafts));
    }

    /// The draft of the lesion that a report is about, after joining those that it proves to be one.
    private static LesionDraft join(SizeReport report, Map<String, LesionDraft> byKey, List<LesionDraft> drafts) {
        var known = report.lesion().keys().stream()
                .map(byKey::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparingInt(drafts::indexOf))
                .toList();
        if (known.isEmpty()) {
            var draft = new LesionDraft();
            drafts.add(draft);
            return draft;
        }
        var first = known.getFirst();
        for (var other : known.subList(1, known.size())) {
            first.absorb(other);
            drafts.remove(other);
            other.keys().forEach(key -> byKey.put(key, first));
        }
        return first;
    }

    /// By the values of their identifiers as far as these are plain and differ, else by numbers.
    private static void name(List<LesionDraft> drafts) {
        var counts = new HashMap<String, Integer>();
        drafts.forEach(draft -> counts.merge(String.valueOf(draft.name()), 1, Integer::sum));
        var taken = new HashSet<String>();
        for (var draft : drafts) {
            var name = draft.name();
            if (name != null
                    && counts.getOrDefault(name, 0) == 1
                    && NAME.matcher(name).matches()) {
                draft.name(name);
                taken.add(name);
            }
        }
        var number = 0;
        for (var draft : drafts) {
            while (draft.id().isEmpty()) {
                number++;
                if (taken.add("L" + number)) {
                    draft.name("L" + number);
                }
            }
        }
    }

    /// The lesions as a reader saw them, without those that the reader says nothing of.
    LesionDrafts seenBy(String reader, Readers readers) {
        return new LesionDrafts(all.stream()
                .map(draft -> draft.with(readers.reportsOf(reader, draft.reports())))
                .filter(draft -> !draft.reports().isEmpty())
                .toList());
    }

    /// In the order of their first mention.
    List<LesionDraft> all() {
        return all;
    }

    /// The lesion that another resource speaks of.
    Optional<LesionDraft> find(LesionMention mention) {
        return all.stream()
                .filter(draft -> mention.keys().stream().anyMatch(draft.keys()::contains))
                .findFirst();
    }

    /// The lesion whose identifier has a value.
    Optional<LesionDraft> find(String name) {
        return all.stream().filter(draft -> name.equals(draft.name())).findFirst();
    }
}
