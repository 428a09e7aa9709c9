package org.mrecist.http.request;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A dataset of Dataset-JSON 1.1 as the OpenAPI document describes it. Only described by this record: datasets are read
/// and written by the package for CDISC.
@Schema(
        name = "Dataset",
        description = "A dataset of CDISC Dataset-JSON 1.1. Further attributes of that standard and columns of the"
                + " sponsor's are taken and not read.")
public record DatasetDocument(
        @Schema(examples = "2026-03-01T10:20:30Z") @NotNull String datasetJSONCreationDateTime,

        @Schema(examples = "1.1.0") @NotNull String datasetJSONVersion,
        @Schema(implementation = Object.class) @Nullable Object sourceSystem,

        @Schema(description = "The identifier of the study.") @Nullable
        String studyOID,

        @Schema(examples = "IG.TR") @NotNull String itemGroupOID,

        @Schema(description = "The number of rows.") @NotNull @Min(0)
        Integer records,

        @Schema(
                description = "The domain.",
                enumeration = {"TU", "TR", "RS"})
        @NotNull
        String name,

        @NotNull String label,
        @NotNull List<@NotNull ColumnDocument> columns,

        @Schema(description = "A value or null for each column, in their order. Decimals are exact as texts.") @Nullable
        List<List<Object>> rows) {
    /// One variable.
    @Schema(name = "DatasetColumn", description = "A variable of a dataset.")
    public record ColumnDocument(
            @Schema(examples = "IT.TR.TRSTRESN") @NotNull String itemOID,

            @Schema(examples = "TRSTRESN") @NotNull String name,
            @NotNull String label,

            @Schema(
                    enumeration = {
                        "string",
                        "integer",
                        "decimal",
                        "float",
                        "double",
                        "boolean",
                        "datetime",
                        "date",
                        "time",
                        "URI"
                    })
            @NotNull
            String dataType,

            @Nullable String targetDataType,

            @Schema(description = "The place of the variable among the keys of the dataset.") @Nullable
            Integer keySequence) {}
}
