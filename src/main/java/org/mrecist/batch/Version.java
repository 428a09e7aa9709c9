package org.mrecist.batch;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Tells the version of the application, as its package does.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"mrecist-service " + Objects.requireNonNullElse(version, "of a build without a package")};
    }
}
