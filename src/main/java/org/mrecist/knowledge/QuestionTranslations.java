package org.mrecist.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mrecist.explanation.Language;
import org.mrecist.guideline.Question;
import org.mrecist.knowledge.YamlDocument.Item;

/// The questions of a pack in other languages, each file with all of them and no other.
final class QuestionTranslations {
    private final Map<String, Map<String, String>> byQuestion = new HashMap<>();
    private final List<KnowledgeFault> faults = new ArrayList<>();

    /// A file in another language.
    ///
    /// @param language the tag of the language
    record Translation(String language, YamlDocument document) {}

    /// @param head the file that names the translations
    /// @param translations those that could be read
    /// @param questions of the pack
    QuestionTranslations(YamlDocument head, List<Translation> translations, List<Question> questions) {
        checkLanguages(head);
        var ids = questions.stream().map(Question::id).collect(Collectors.toSet());
        translations.forEach(each -> read(each, ids));
    }

    /// What is wrong with them, file by file, by line.
    List<KnowledgeFault> faults() {
        return faults;
    }

    /// The question with what it is in other languages.
    Question translated(Question question) {
        return new Question(
                question.id(),
                question.pack(),
                question.categories(),
                question.text(),
                byQuestion.getOrDefault(question.id(), Map.of()),
                question.source());
    }

    private void checkLanguages(YamlDocument head) {
        var others = Arrays.stream(Language.values())
                .filter(language -> language != Language.ENGLISH)
                .map(Language::tag)
                .toList();
        var named = new HashSet<String>();
        for (var item : head.items("/translations")) {
            var language = item.text("language");
            if (!others.contains(language)) {
                faults.add(head.fault(
                        item.pointer() + "/language", "language must be one of " + String.join(", ", others)));
            } else if (!named.add(language)) {
                faults.add(head.fault(item.pointer() + "/language", "repeats the language " + language));
            }
        }
    }

    private void read(Translation translation, Set<String> ids) {
        var document = translation.document();
        var found = new ArrayList<KnowledgeFault>();
        var missing = new HashSet<>(ids);
        for (var item : document.items("/questions")) {
            var id = item.text("id");
            if (missing.remove(id)) {
                byQuestion.computeIfAbsent(id, _ -> new HashMap<>()).put(translation.language(), item.text("text"));
            } else {
                found.add(document.fault(item.pointer() + "/id", reason(item, ids)));
            }
        }
        missing.stream().sorted().forEach(id -> found.add(document.fault("/questions", "lacks the question " + id)));
        faults.addAll(found.stream().sorted(KnowledgeFault.BY_LINE).toList());
    }

    private static String reason(Item item, Set<String> ids) {
        var id = item.text("id");
        return ids.contains(id) ? "repeats the question " + id : "translates the unknown question " + id;
    }
}
