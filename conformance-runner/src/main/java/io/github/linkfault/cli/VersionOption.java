package io.github.linkfault.cli;

import picocli.CommandLine.IVersionProvider;

/** What picocli prints for {@code --version}. */
public final class VersionOption implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Version.line()};
    }
}
