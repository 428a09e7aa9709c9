package org.mrecist.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The judge of cards and of discovery refuses what the specification refuses.
class HookSchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CARD = """
            {"cards": [{"uuid": "4e0a3a1e-3283-4575-ab82-028d55fe2719", "summary": "S", "detail": "D", "indicator": "info",
              "source": {"label": "L", "url": "https://example.org"},
              "suggestions": [{"label": "A", "uuid": "4e0a3a1e-3283-4575-ab82-028d55fe2710", "isRecommended": true,
                "actions": [{"type": "create", "description": "C", "resource": {"resourceType": "Observation"}}]}],
              "selectionBehavior": "any",
              "overrideReasons": [{"code": "c", "display": "C"}],
              "links": [{"label": "L", "url": "https://example.org", "type": "absolute"}]}]}
            """;

    @Test
    void a_sound_card_and_no_card_at_all_are_accepted() throws IOException {
        assertThat(HookSchemas.faultsOfCards(JSON.readTree(CARD))).isEmpty();
        assertThat(HookSchemas.faultsOfCards(JSON.readTree("{\"cards\": []}"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no summary              | \"summary\": \"S\",            | ",
                "an empty summary        | \"summary\": \"S\"             | \"summary\": \"\"",
                "no source               | \"source\": {\"label\": \"L\", \"url\": \"https://example.org\"}, | ",
                "an unknown indicator    | \"indicator\": \"info\"        | \"indicator\": \"hard-stop\"",
                "an unknown member       | \"indicator\": \"info\"        | \"indicator\": \"info\", \"autolaunch\": true",
                "a null member           | \"detail\": \"D\"              | \"detail\": null",
                "an empty list           | [{\"code\": \"c\", \"display\": \"C\"}] | []",
                "no selection behaviour  | \"selectionBehavior\": \"any\", | ",
                "a reason without words  | , \"display\": \"C\"           | ",
                "an action without words | \"description\": \"C\", | ",
                "a create without what   | , \"resource\": {\"resourceType\": \"Observation\"} | ",
                "an absolute link with context | \"type\": \"absolute\" | \"type\": \"absolute\", \"appContext\": \"x\"",
                "a link without a type   | , \"type\": \"absolute\"       | "
            })
    void a_card_that_breaks_a_rule_is_refused(String rule, String sound, String faulty) throws IOException {
        var broken = CARD.replace(sound, faulty == null ? "" : faulty);
        assertThat(broken).as("the change applies").isNotEqualTo(CARD);

        assertThat(HookSchemas.faultsOfCards(JSON.readTree(broken))).as(rule).isNotEmpty();
    }

    @Test
    void a_summary_of_140_characters_is_too_long_and_two_recommendations_are_one_too_many() throws IOException {
        assertThat(HookSchemas.faultsOfCards(JSON.readTree(CARD.replace("\"S\"", "\"" + "s".repeat(140) + "\""))))
                .isNotEmpty();
        assertThat(HookSchemas.faultsOfCards(JSON.readTree(CARD.replace("\"S\"", "\"" + "s".repeat(139) + "\""))))
                .isEmpty();
        assertThat(HookSchemas.faultsOfCards(JSON.readTree(CARD.replace(
                        "\"suggestions\": [", "\"suggestions\": [{\"label\": \"B\", \"isRecommended\": true}, "))))
                .isNotEmpty();
    }

    @Test
    void discovery_is_as_the_specification_has_it() throws IOException {
        assertThat(HookSchemas.faultsOfDiscovery(Discovery.document("1.2.3"))).isEmpty();
        assertThat(HookSchemas.faultsOfDiscovery(JSON.readTree("{\"services\": [{\"hook\": \"patient-view\"}]}")))
                .isNotEmpty();
        assertThat(Discovery.document("1.2.3")
                        .at("/services/0/prefetch/tumorSizes")
                        .asText())
                .isEqualTo("Observation?patient={{context.patientId}}&code=http://loinc.org|21889-1&_sort=-date");
        assertThat(Discovery.document("1.2.3").findValuesAsText("hook")).containsExactly("patient-view", "order-sign");
    }
}
