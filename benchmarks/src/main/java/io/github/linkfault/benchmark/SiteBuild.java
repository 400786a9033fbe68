package io.github.linkfault.benchmark;

import java.util.List;

/** The site's build beside Asciidoctor's conversion of the same pages. */
final class SiteBuild implements Row {

    @Override
    public String name() {
        return "site";
    }

    @Override
    public List<Line> measure(Bench bench) {
        throw new Missing("not written yet");
    }
}
