package org.mrecist.http.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The datasets of a trial in one JSON object, as the OpenAPI document describes it. They are too large to be held in
/// such a record.
@Schema(
        name = "Trial",
        description = "The datasets of a trial: TU and TR, with or without the RS to compare with, or RS alone.",
        additionalProperties = Schema.False.class)
public record TrialRequest(
        @Schema(description = "Which tumours there are (TU).") @Nullable
        DatasetDocument tu,

        @Schema(description = "What was measured or seen of each at a visit (TR).") @Nullable
        DatasetDocument tr,

        @Schema(description = "The responses to compare with; alone, those to find the best responses of (RS).")
        @Nullable
        DatasetDocument rs,

        @Nullable TrialSettingsRequest settings) {
    /// The same as the files of a form.
    @Schema(
            name = "TrialForm",
            description = "The datasets of a trial as files, each as Dataset-JSON 1.1 or in its NDJSON form: the"
                    + " metadata in the first line and a row in each further one.",
            additionalProperties = Schema.False.class)
    public record TrialForm(
            @Schema(description = "Which tumours there are (TU).", format = "binary") @Nullable
            String tu,

            @Schema(description = "What was measured or seen of each at a visit (TR).", format = "binary") @Nullable
            String tr,

            @Schema(
                    description = "The responses to compare with; alone, those to find the best responses of (RS).",
                    format = "binary")
            @Nullable
            String rs,

            @Schema(description = "As a text in JSON.") @Nullable
            TrialSettingsRequest settings) {}
}
