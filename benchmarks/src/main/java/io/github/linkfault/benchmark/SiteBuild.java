package io.github.linkfault.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The site's build beside the part of it that is Asciidoctor's: how much all else adds, which is making the pages, running every
 * command that the guides show, bundling, and checking each link.
 */
final class SiteBuild implements Row {

    private static final String WHOLE = "the site's build";
    private static final String BARE = "Asciidoctor";

    @Override
    public String name() {
        return "site";
    }

    @Override
    public List<Line> measure(Bench bench) throws IOException, InterruptedException {
        bench.which("npm");
        Path module = bench.root().resolve("docs-site");
        String maven = bench.which("mvn").toString();
        bench.progress("compiling the site's generator");
        bench.program(List.of(maven, "-B", "-q", "-pl", "docs-site", "-am", "compile", "-Dspotless.check.skip"))
                .run("the generator's build", 0);
        Program convert =
                bench.program(List.of(maven, "-B", "-q", "-pl", "docs-site", "asciidoctor:process-asciidoc@pages"));
        // Asciidoctor converts what the generator wrote last.
        whole(bench, module, convert);
        return new Contest<Cost>(name(), bench)
                // In this order, so that what is left at the end is a whole site.
                .with(BARE, () -> () -> bare(module, convert))
                .with(WHOLE, () -> () -> whole(bench, module, convert))
                .compare(
                        "time of the site's build : Asciidoctor's conversion of the same pages alone",
                        WHOLE,
                        BARE,
                        Cost::elapsed,
                        Goal.NONE)
                .run();
    }

    private static Cost whole(Bench bench, Path module, Program convert) throws IOException, InterruptedException {
        Cost write = step(bench, module, "write").run("the generator", 0).cost();
        Cost bundle = step(bench, module, "bundle").run("the bundler", 0).cost();
        Cost bare = convert.run(BARE, 0).cost();
        Cost finish = step(bench, module, "finish").run("the finisher", 0).cost();
        converted(WHOLE, module);
        return write.and(bundle).and(bare).and(finish);
    }

    private static Cost bare(Path module, Program convert) throws IOException, InterruptedException {
        // Only the pages: what lies beside them, such as sample reports, they include.
        for (Path page : pages(module)) {
            Files.deleteIfExists(page);
        }
        Cost cost = convert.run(BARE, 0).cost();
        converted(BARE, module);
        return cost;
    }

    /** Every page must have become one of the site's. */
    private static void converted(String name, Path module) throws IOException {
        List<Path> pages = pages(module);
        long made = pages.stream().filter(Files::exists).count();
        if (pages.isEmpty() || made < pages.size()) {
            throw new WrongWork(name, pages.size() + " pages", made + " of them");
        }
    }

    /** What Asciidoctor makes of the pages that the generator has written. */
    private static List<Path> pages(Path module) throws IOException {
        Path from = module.resolve("target/pages");
        try (Stream<Path> files = Files.walk(from)) {
            return files.map(file -> from.relativize(file).toString())
                    // Names that begin with an underscore are parts of pages.
                    .filter(file -> file.matches("(?:[^_/][^/]*/)*[^_/][^/]*\\.adoc"))
                    .map(file -> module.resolve("target/site").resolve(file.replaceAll("adoc$", "html")))
                    .toList();
        }
    }

    /** A step of the generator, with the flags of its own build. */
    private static Program step(Bench bench, Path module, String step) {
        return bench.program(List.of(
                bench.jdk().java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlinkfault.version=benchmark",
                "-Dlinkfault.directory=" + bench.root(),
                "-cp",
                module.resolve("target/classes") + File.pathSeparator + bench.classPath(),
                "io.github.linkfault.site.Site",
                step,
                module.toString()));
    }
}
