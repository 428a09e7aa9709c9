package org.mrecist.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;

class ProtocolRequestTest {
    private static final CourseReader READER = new CourseReader(List.of("MRECIST"));

    @Test
    void the_protocol_has_a_member_for_each_switch_with_its_range_and_default() {
        assertThat(Stream.of(ProtocolRequest.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(Stream.of(Switch.values()).map(Switch::member).toArray(String[]::new));
        for (var each : Switch.values()) {
            var type = component(each.member()).getAnnotatedType();
            var bounds = new ArrayList<BigDecimal>();
            if (type.isAnnotationPresent(Min.class)) {
                bounds.add(BigDecimal.valueOf(type.getAnnotation(Min.class).value()));
                bounds.add(BigDecimal.valueOf(type.getAnnotation(Max.class).value()));
            } else if (type.isAnnotationPresent(DecimalMin.class)) {
                bounds.add(new BigDecimal(type.getAnnotation(DecimalMin.class).value()));
                bounds.add(new BigDecimal(type.getAnnotation(DecimalMax.class).value()));
            }
            for (var i = 0; i < bounds.size(); i++) {
                var bound = bounds.get(i);
                var beyond = bound.add(BigDecimal.valueOf(i == 0 ? -1 : 1));
                assertThat(each.range().contains(setting(each, bound)))
                        .as("%s of %s", bound, each)
                        .isTrue();
                assertThat(each.range().contains(setting(each, beyond)))
                        .as("%s of %s", beyond, each)
                        .isFalse();
            }
        }
    }

    @Test
    void each_setting_is_read_into_its_switch() {
        for (var each : Switch.values()) {
            for (var setting : each.compared()) {
                var body = """
                        {"lesions": [{"id": "T1", "role": "TARGET", "kind": "MASS", "site": "LIVER"}],
                         "visits": [{"id": "V0", "date": "2024-01-01"}], "protocol": {"%s": %s}}
                        """.formatted(each.member(), written(setting));
                assertThat(READER.read(body.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOfSatisfying(
                                Reading.Read.class,
                                read -> assertThat(((ReadCourse) read.value()).protocol())
                                        .isEqualTo(Protocol.DEFAULTS.with(each, setting)));
            }
        }
    }

    private static String written(Setting setting) {
        return switch (setting) {
            case Setting.Length(var value) -> value.toDecimal().toPlainString();
            case Setting.Whole(var value) -> String.valueOf(value);
            case Setting.Flag(var value) -> String.valueOf(value);
            case Setting.Choice(var value) -> "\"" + value.name() + "\"";
        };
    }

    private static RecordComponent component(String name) {
        return Stream.of(ProtocolRequest.class.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Setting setting(Switch which, BigDecimal value) {
        return which.initial() instanceof Setting.Length
                ? new Setting.Length(Lengths.inMm(value))
                : Setting.of(value.intValueExact());
    }
}
