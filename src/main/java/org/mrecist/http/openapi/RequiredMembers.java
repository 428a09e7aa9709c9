package org.mrecist.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.guideline.Pack;
import org.mrecist.http.answer.AssessmentAnswer;
import org.mrecist.http.answer.BatchLine;
import org.mrecist.http.answer.ConditionAnswer;
import org.mrecist.http.answer.CriteriaAnswer;
import org.mrecist.http.answer.CriteriaDescription;
import org.mrecist.http.answer.GuidelineDescription;
import org.mrecist.http.answer.HeldResponsesAnswer;
import org.mrecist.http.answer.NextStepsAnswer;
import org.mrecist.http.answer.ProvenanceAnswer;
import org.mrecist.http.answer.ReadCasesAnswer;
import org.mrecist.http.answer.ReadsAnswer;
import org.mrecist.http.answer.StepAnswer;
import org.mrecist.http.answer.SurveillancePlanAnswer;
import org.mrecist.http.answer.TimingAnswer;
import org.mrecist.http.answer.TrialAnswer;
import org.mrecist.http.answer.TrialCoursesAnswer;
import org.mrecist.http.answer.VisitAnswer;
import org.mrecist.http.problem.Problem;
import org.mrecist.trace.Source;

/// Says which members an answer always has: those whose component is not nullable.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredMembers implements OASFilter {
    private static final List<Class<?>> ANSWERS = List.of(
            AssessmentAnswer.class,
            BatchLine.class,
            CriteriaAnswer.class,
            ConditionAnswer.class,
            CriteriaDescription.class,
            GuidelineDescription.class,
            HeldResponsesAnswer.class,
            NextStepsAnswer.class,
            Pack.Release.class,
            Problem.class,
            ProvenanceAnswer.class,
            ReadCasesAnswer.class,
            ReadsAnswer.class,
            Source.class,
            StepAnswer.class,
            SurveillancePlanAnswer.class,
            TimingAnswer.class,
            TrialAnswer.class,
            TrialCoursesAnswer.class,
            VisitAnswer.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        ANSWERS.stream()
                .flatMap(answer -> Stream.concat(Stream.of(answer), Stream.of(answer.getDeclaredClasses())))
                .filter(Class::isRecord)
                .forEach(type -> {
                    var schema = schemas.get(nameOf(type));
                    if (schema == null) {
                        throw new IllegalStateException("no schema describes " + type.getName());
                    }
                    require(type, schema);
                });
    }

    private static void require(Class<?> type, Schema schema) {
        schema.setRequired(Stream.of(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RequiredMembers::memberOf)
                .toList());
    }

    private static String memberOf(RecordComponent component) {
        var described =
                component.getAccessor().getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return described == null || described.name().isEmpty() ? component.getName() : described.name();
    }

    private static String nameOf(Class<?> type) {
        var described = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return described == null || described.name().isEmpty() ? type.getSimpleName() : described.name();
    }
}
