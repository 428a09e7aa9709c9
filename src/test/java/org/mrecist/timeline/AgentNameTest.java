package org.mrecist.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ATEZOLIZUMAB                         | ATEZOLIZUMAB_BEVACIZUMAB",
                "ATEZOLIZUMAB BEVACIZUMAB             | ATEZOLIZUMAB_BEVACIZUMAB",
                "DURVALUMAB                           | DURVALUMAB",
                "DURVALUMAB TREMELIMUMAB              | DURVALUMAB_TREMELIMUMAB",
                "IPILIMUMAB NIVOLUMAB                 | NIVOLUMAB_IPILIMUMAB",
                "IPILIMUMAB PEMBROLIZUMAB             | NIVOLUMAB_IPILIMUMAB PEMBROLIZUMAB",
                "CAMRELIZUMAB RIVOCERANIB SORAFENIB   | CAMRELIZUMAB_RIVOCERANIB SORAFENIB",
                "SORAFENIB SORAFENIB                  | SORAFENIB"
            })
    void a_component_stands_for_its_regimen(String names, String agents) {
        var named = Stream.of(names.split(" ", -1)).map(AgentName::valueOf).toList();

        assertThat(AgentName.agents(named).stream().map(Agent::name))
                .containsExactlyElementsOf(List.of(agents.split(" ", -1)));
    }

    @Test
    void every_agent_can_be_named_as_itself() {
        assertThat(Agent.values())
                .allSatisfy(agent -> assertThat(AgentName.agents(List.of(AgentName.valueOf(agent.name()))))
                        .containsExactly(agent));
    }
}
