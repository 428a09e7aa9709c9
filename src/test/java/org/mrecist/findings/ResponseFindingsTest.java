package org.mrecist.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mrecist.bestresponse.Milestones;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.explanation.FindingText;
import org.mrecist.explanation.Wording;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.FollowUp;

class ResponseFindingsTest {
    private static final LocalDate REFERENCE = LocalDate.of(2024, 1, 1);

    @Test
    void responses_in_date_order_from_the_reference_date_to_the_progression_have_no_finding() {
        assertThat(found("2024-01-01 SD", "2024-01-01 SD", "2024-03-01 PD")).isEmpty();
    }

    @Test
    void a_response_listed_after_a_later_one_is_found() {
        assertThat(found("2024-03-02 SD", "2024-03-01 SD"))
                .containsExactly("/responses/1 The response of 2024-03-01 is listed after the later one of 2024-03-02."
                        + " Responses are taken in date order.");
    }

    @Test
    void a_response_before_the_reference_date_is_found() {
        assertThat(found("2023-12-31 SD"))
                .containsExactly("/responses/0 The response of 2023-12-31 precedes the reference date 2024-01-01 and is"
                        + " not counted.");
    }

    @Test
    void a_response_after_the_progression_is_found() {
        assertThat(found("2024-03-01 PD", "2024-03-02 SD"))
                .containsExactly(
                        "/responses/1 The response of 2024-03-02 lies after the progression of 2024-03-01 and is"
                                + " not counted.");
    }

    private static List<String> found(String... responses) {
        var dated = Stream.of(responses)
                .map(each -> each.split(" ", -1))
                .map(each -> DatedResponse.of(LocalDate.parse(each[0]), OverallResponse.valueOf(each[1])))
                .toList();
        var milestones = Milestones.of(dated, REFERENCE, FollowUp.NOT_STATED, Protocol.DEFAULTS);
        return ResponseFindings.of(dated, milestones).stream()
                .map(finding -> finding.pointer() + " " + FindingText.of(finding, Wording.ENGLISH))
                .toList();
    }
}
