package org.mrecist.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.assessment.Judge;
import org.mrecist.cdshooks.HookCalls;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.fhir.CourseBundle;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.http.answer.Include;
import org.mrecist.http.request.CourseReader;
import org.mrecist.protocol.Protocol;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The same patient with ten lesions at six visits, so 60 observations of a size: as a native request, as a call of CDS
/// Hooks, and as a Bundle. From the bytes of the request to those of the answer, on one core.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecordBenchmark {
    private static final int LESIONS = 10;
    private static final int VISITS = 6;
    private static final int TARGETS = 2;

    private final JsonMapper json = MeasuredService.json();
    private final CourseReader reader = new CourseReader(CriteriaRegistry.names());
    private final Messages english = Knowledge.translations().in(Language.ENGLISH);
    private final AssessmentAnswers natively;
    private final FhirAnswers fhir;
    private final HookAnswers hooks;
    private final byte[] request = request();
    private final byte[] parameters;
    private final byte[] call;

    public RecordBenchmark() {
        var service = new MeasuredService();
        natively = service.answers();
        fhir = service.fhirAnswers();
        hooks = service.hookAnswers();
        var course = MeasuredService.read(reader, request).course();
        parameters = CourseBundle.parameters(course, CriteriaRegistry.names(), Protocol.DEFAULTS)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        call = HookCalls.patientView(course).toString().getBytes(StandardCharsets.UTF_8);
    }

    /// With every part, which is the default: what the others are to be compared with.
    @Benchmark
    public byte[] nativeAssessment() throws IOException {
        return json.writeValueAsBytes(
                natively.of(MeasuredService.read(reader, request), Include.ALL, english, Judge.PLAIN));
    }

    @Benchmark
    public byte[] patientView() {
        return FhirJson.write(
                Objects.requireNonNull(hooks.call(call, Judge.PLAIN).body()));
    }

    @Benchmark
    public byte[] operation() {
        return FhirJson.write(fhir.evaluate(parameters, Judge.PLAIN).resource());
    }

    private static byte[] request() {
        var course = new ObjectMapper().createObjectNode();
        CriteriaRegistry.names().forEach(course.putArray("criteria")::add);
        course.putObject("treatment")
                .put("modality", "TACE")
                .put("start", "2024-01-08")
                .put("lastDate", "2024-01-08");
        var lesions = course.putArray("lesions");
        for (var i = 0; i < LESIONS; i++) {
            lesions.addObject()
                    .put("id", "L" + i)
                    .put("role", i < TARGETS ? "TARGET" : "NON_TARGET")
                    .put("kind", "MASS")
                    .put("site", "LIVER");
        }
        var visits = course.putArray("visits");
        for (var i = 0; i < VISITS; i++) {
            visit(i, visits.addObject());
        }
        return course.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void visit(int number, ObjectNode visit) {
        visit.put("id", "V" + number)
                .put("date", LocalDate.of(2024, 1, 2).plusWeeks(8L * number).toString());
        visit.putObject("imaging").put("modality", "MRI").put("arterialPhase", "ADEQUATE");
        visit.put("afpNgPerMl", 400 - 50 * number);
        ArrayNode findings = visit.putArray("findings");
        for (var i = 0; i < LESIONS; i++) {
            findings.addObject()
                    .put("lesion", "L" + i)
                    .put("longestDiameterMm", 40 + i - number)
                    .put("viableDiameterMm", 36 + i - 4 * number);
        }
    }
}
