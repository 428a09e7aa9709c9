package org.mrecist.assessment;

import java.time.LocalDate;
import java.util.List;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.FollowUp;

/// The overall responses of a course that were decided elsewhere, visit by visit.
///
/// @param referenceDate from which times count
/// @param responses of the visits after the baseline, in the caller's order
public record HeldResponses(
        LocalDate referenceDate, List<DatedResponse> responses, FollowUp followUp, Protocol protocol) {
    public HeldResponses {
        responses = List.copyOf(responses);
    }
}
