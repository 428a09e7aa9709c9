package org.mrecist.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.PlotText;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.plot.CoursePlot;

/// An answer that is a picture. A browser that shows it by itself is told to run and load nothing.
final class Drawn {
    static final String SVG = "image/svg+xml";
    static final MediaType SVG_TYPE = new MediaType("image", "svg+xml", "UTF-8");

    private static final int DIGITS_OF_NAME = 12;

    private Drawn() {}

    /// The picture of one course.
    static String course(ReadCourse read, Messages messages, Judge judge) {
        var assessment = judge.assessSound(new AssessmentRequest(read.course(), read.criteria(), read.protocol()));
        return CoursePlot.of(assessment, new PlotText(messages), name(judge.madeFrom(read.inputDigest())));
    }

    /// The answer that is a picture and nothing else.
    static Response of(String svg, Messages messages) {
        return secured(Worded.of(svg, messages).toResponse());
    }

    /// With what a browser is told.
    static Response secured(Response answer) {
        return Response.fromResponse(answer)
                .type(SVG_TYPE)
                .header("Content-Security-Policy", "default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /// What the ids in a picture begin with: the same for the same request, so that pictures of different ones can
    /// stand in one page.
    ///
    /// @param inputDigest such as `sha256:9f86d081…`
    static String name(String inputDigest) {
        var digits = inputDigest.indexOf(':') + 1;
        return "plot-" + inputDigest.substring(digits, digits + DIGITS_OF_NAME);
    }
}
