package org.mrecist.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/// One issuer for the API and one client of CDS Hooks.
public final class AccessProfile implements QuarkusTestProfile {
    public static final Map<String, String> SETTINGS = Map.of(
            "mrecist.access.issuers.hospital.issuer",
            TestKeys.ISSUER,
            "mrecist.access.issuers.hospital.audiences",
            TestKeys.AUDIENCE,
            "mrecist.access.issuers.hospital.keys",
            TestKeys.keysOfApi(),
            "mrecist.access.hooks.issuers.ehr.issuer",
            TestKeys.HOOK_CLIENT,
            "mrecist.access.hooks.issuers.ehr.audiences",
            TestKeys.ENDPOINT + "," + TestKeys.ENDPOINT + "/",
            "mrecist.access.hooks.issuers.ehr.keys",
            TestKeys.keysOfHooks(),
            "mrecist.access.hooks.issuers.ehr.tenants",
            "north,west");

    /// Settings as they are read from these values alone.
    static AccessSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(AccessSettings.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(AccessSettings.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return SETTINGS;
    }
}
