package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverallResponseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # category    | response | stable
                    CR            | true     | false
                    PR            | true     | false
                    SD            | false    | true
                    NON_CR_NON_PD | false    | true
                    PD            | false    | false
                    NE            | false    | false
                    """)
    void a_category_is_a_response_or_stable_or_neither(OverallResponse category, boolean response, boolean stable) {
        assertThat(category.isResponse()).isEqualTo(response);
        assertThat(category.isStable()).isEqualTo(stable);
    }
}
