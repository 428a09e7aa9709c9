package org.mrecist.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.FactType;

/// A context takes exactly what the options can ask for: the same facts, with the same ranges.
class ContextRangesTest {
    /// What the course alone tells.
    private static final Set<String> OF_THE_COURSE =
            Set.of("treatedLesions.response", "margins.nearestMm", "imaging.chestImaged");

    private final Map<String, RecordComponent> members = new TreeMap<>();

    ContextRangesTest() {
        collect("", ContextRequest.class);
    }

    private void collect(String prefix, Class<?> type) {
        for (var component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                collect(component.getName() + ".", component.getType());
            } else {
                members.put(prefix + component.getName(), component);
            }
        }
    }

    @Test
    void every_fact_can_be_stated_and_nothing_else() {
        assertThat(members.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(ClinicalFact.values())
                                        .map(ClinicalFact::printed)
                                        .filter(fact -> !OF_THE_COURSE.contains(fact)),
                                Stream.of("liver.date"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_number_has_the_range_of_its_fact() {
        assertThat(ClinicalFact.values())
                .filteredOn(fact -> !OF_THE_COURSE.contains(fact.printed()))
                .allSatisfy(fact -> {
                    AnnotatedType type = members.get(fact.printed()).getAnnotatedType();
                    switch (fact.type()) {
                        case FactType.Whole(var least, var most) -> {
                            assertThat(type.getAnnotation(Min.class).value())
                                    .as(fact.printed())
                                    .isEqualTo(least);
                            assertThat(type.getAnnotation(Max.class).value())
                                    .as(fact.printed())
                                    .isEqualTo(most);
                        }
                        case FactType.Decimal(var least, var most) -> {
                            assertThat(new BigDecimal(
                                            type.getAnnotation(DecimalMin.class).value()))
                                    .as(fact.printed())
                                    .isEqualByComparingTo(least);
                            assertThat(new BigDecimal(
                                            type.getAnnotation(DecimalMax.class).value()))
                                    .as(fact.printed())
                                    .isEqualByComparingTo(most);
                        }
                        case FactType.Flag _, FactType.Term _, FactType.Terms _, FactType.Country _ -> {}
                    }
                });
    }
}
