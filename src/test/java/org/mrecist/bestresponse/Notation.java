package org.mrecist.bestresponse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.ProtocolText;
import org.mrecist.timeline.FollowUp;

/// The short forms in which the cases of these tests are written.
public final class Notation {
    /// Day 0 of every case.
    public static final LocalDate REFERENCE = LocalDate.of(2023, 12, 30);

    private Notation() {}

    /// Visits such as `PR@0 CR@28`, by day; `PR(SD)@56` is a PR that is held while the visit's own findings give
    /// SD. Each visit's id is `day` with its day.
    public static List<DatedResponse> visits(String text) {
        return words(text).map(Notation::visit).toList();
    }

    private static DatedResponse visit(String word) {
        var day = Integer.parseInt(word.substring(word.indexOf('@') + 1));
        var categories = word.substring(0, word.indexOf('@')).replace(")", "").split("\\(", -1);
        return new DatedResponse(
                "day" + day,
                day(day),
                OverallResponse.valueOf(categories[0]),
                OverallResponse.valueOf(categories[categories.length - 1]));
    }

    public static LocalDate day(int day) {
        return REFERENCE.plusDays(day);
    }

    public static long dayOf(LocalDate date) {
        return date.toEpochDay() - REFERENCE.toEpochDay();
    }

    /// The defaults with settings such as `confirmationRequired=true confirmationDays=56`.
    public static Protocol protocol(@Nullable String settings) {
        var protocol = Protocol.DEFAULTS;
        for (var word : words(settings == null ? "" : settings).toList()) {
            protocol = ProtocolText.with(protocol, word);
        }
        return protocol;
    }

    /// A follow-up such as `death=90 newTherapy=60`, by day; also `alive` and `progression`.
    public static FollowUp followUp(@Nullable String text) {
        return new FollowUp(
                dated("death", text), dated("alive", text), dated("newTherapy", text), dated("progression", text));
    }

    private static @Nullable LocalDate dated(String name, @Nullable String text) {
        return words(text == null ? "" : text)
                .filter(word -> word.startsWith(name + "="))
                .map(word -> day(Integer.parseInt(word.substring(name.length() + 1))))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.strip().split("\\s+", -1)).filter(word -> !word.isEmpty());
    }
}
