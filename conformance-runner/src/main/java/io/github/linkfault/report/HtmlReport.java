package io.github.linkfault.report;

/** A report as {@code report.html}. */
final class HtmlReport {

    private HtmlReport() {}

    static String render(Report report) {
        return report.conclusion();
    }
}
