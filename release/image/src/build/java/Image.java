import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes a run-time image of the program: the JDK's modules that it needs, the program itself as one more module, and archives of the classes that
 * its commands load. Its arguments are the executable jar, the folder to write, and {@code --jdk=FOLDER}, which may be empty: then it is the JDK 25 that
 * {@code JAVA25_HOME} names or that lies below {@code /usr/lib/jvm}, else the one that runs this. Runs in the build, from its source.
 *
 * <p>Two builds give the same bytes on JDK 25. An archive holds the path of its runtime as it was made, so that it is made at a path that is
 * always the same; it fits wherever the image is unpacked. On JDK 17 the archive differs from build to build.
 */
final class Image {

    private static final String MODULE = "linkfault";
    private static final String MAIN = MODULE + "/io.github.linkfault.cli.Main";
    private static final String TRAINING = MODULE + "/io.github.linkfault.cli.CdsTraining";
    private static final String SERVICES = "META-INF/services/";

    /** What no class names: elliptic curves for TLS are found as a provider. */
    private static final String FOUND_AT_RUN_TIME = "jdk.crypto.ec";

    /**
     * The pages of WireMock's administration, which nobody is served: a tenth of the jar. WireMock looks for the folder and for one page all the
     * same. An image has no folders but a file can have the name, in another module than the page, or the name would be both.
     */
    private static final String UNUSED = "assets/";

    private static final String PAGES = MODULE + ".pages";

    /** The JDK whose archives can hold classes that are linked already, in a file as {@link SharedArchive} knows it. */
    private static final String LINKS = "25";

    private static final String LINKING = "-XX:+AOTClassLinking";

    /** On a machine with one, the JVM would choose other threads and another collector. */
    private static final String TWO_PROCESSORS = "-XX:ActiveProcessorCount=2";

    private final Path jdk;
    private final Path work;

    private Image(Path jdk, Path work) {
        this.jdk = jdk;
        this.work = work;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        Path result = Path.of(arguments[1]).toAbsolutePath();
        Path jdk = jdk(arguments.length > 2 ? arguments[2].replaceFirst("^--jdk=", "") : "");
        System.out.println("The image is made with JDK " + version(jdk) + " of " + jdk);
        Path shared = Path.of(System.getProperty("java.io.tmpdir"));
        try (var lock = FileChannel.open(
                shared.resolve("linkfault-image.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Builds at the same time come one after the other; the lock ends with the process.
            lock.lock();
            Path work = shared.resolve("linkfault-image");
            delete(work);
            Files.createDirectory(work);
            try {
                new Image(jdk, work).make(jar);
                delete(result);
                Files.createDirectories(result.getParent());
                copy(work.resolve("runtime"), result);
            } finally {
                delete(work);
            }
        }
    }

    private void make(Path jar) throws IOException, InterruptedException {
        Path module = work.resolve("module.jar");
        Path declaration = declare(jar, module);
        String release = version(jdk).replaceAll("[.].*", "");
        Path pages = work.resolve("pages");
        Files.createDirectories(pages.resolve(UNUSED + "swagger-ui"));
        Files.createFile(pages.resolve(UNUSED + "swagger-ui/index.html"));
        tool(
                "javac",
                "--release",
                release,
                "-d",
                pages.toString(),
                Files.writeString(pages.resolve("module-info.java"), "module " + PAGES + " {}\n")
                        .toString());
        Files.delete(pages.resolve("module-info.java"));
        tool(
                "javac",
                "--release",
                release,
                "-d",
                work.toString(),
                "--module-path",
                pages.toString(),
                "--patch-module",
                MODULE + "=" + module,
                declaration.toString());
        pack(jar, module, work.resolve("module-info.class"));
        tool(
                "jlink",
                "--module-path",
                module + System.getProperty("path.separator") + pages,
                "--add-modules",
                MODULE + "," + FOUND_AT_RUN_TIME,
                "--no-header-files",
                "--no-man-pages",
                "--output",
                work.resolve("runtime").toString());
        // In place of the JDK's own archive, so that it is used without being asked for.
        dump(loaded("classes", LoadedClasses.ALL, TRAINING, reports("all")), archive("classes"));
        Files.deleteIfExists(archive("classes_nocoops"));
        if (release.equals(LINKS)) {
            String explain = MODULE + "/io.github.linkfault.cli.ExplainTraining";
            dumpLinked("explain", loaded("explain", LoadedClasses.OF_ONE_THREAD, explain));
            Path ready = work.resolve("ready.json");
            Process mock = start(List.of("-m", MAIN, "mock", "--port", "0", "--ready-file", ready.toString()));
            try {
                String target = target(ready, mock).toString();
                String[] run = {MAIN, "run", "--target", target, "--report", reports("run")};
                dumpLinked("run", loaded("run", LoadedClasses.OF_THREADS, run));
            } finally {
                mock.destroy();
                mock.waitFor();
            }
        }
        java("-Xshare:on", "-Xmx256m", "-XX:+UseSerialGC", "-m", MAIN, "--version");
    }

    /**
     * The list of what the program loads when it does this.
     *
     * @param chance of which classes it is a matter of chance which of their constants were resolved
     */
    private Path loaded(String name, Pattern chance, String... program) throws IOException, InterruptedException {
        // What only one of two trainings loads is a matter of chance.
        List<String> both =
                LoadedClasses.inBoth(training(name + "-one", program), training(name + "-two", program), chance);
        return Files.write(work.resolve(name + ".txt"), both);
    }

    /** Makes an archive of linked classes. All of them are prepared at each start, which pays where there are few that are not needed. */
    private void dumpLinked(String name, Path classes) throws IOException, InterruptedException {
        Path later = work.resolve(name + "-later.jsa");
        dump(classes, archive(name), LINKING);
        dump(classes, later, LINKING);
        SharedArchive.withoutClock(archive(name), later);
        java(
                "-Xshare:on",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+VerifySharedSpaces",
                "-XX:SharedArchiveFile=" + archive(name),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-m",
                MAIN,
                "--version");
    }

    private void dump(Path classes, Path archive, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-Xshare:dump", "-Xmx256m", "-XX:+UseG1GC", TWO_PROCESSORS));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive, "-m", MAIN));
        java(arguments.toArray(String[]::new));
    }

    private Path archive(String name) {
        return work.resolve("runtime/lib/server/" + name + ".jsa");
    }

    private String reports(String name) throws IOException {
        return Files.createDirectories(work.resolve("reports-" + name)).toString();
    }

    /** The file that describes the mock to a run, out of what the mock says when it is ready. */
    private Path target(Path ready, Process mock) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!Files.exists(ready)) {
            if (!mock.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the mock for the training of run does not start");
            }
            Thread.sleep(50);
        }
        Matcher target = Pattern.compile("\"target\" : \"(.*)\"").matcher(Files.readString(ready));
        if (!target.find()) {
            throw new IOException("the mock does not say how a run reaches it");
        }
        return Files.writeString(work.resolve("target.yaml"), target.group(1).translateEscapes());
    }

    /** What the program loads when it does this, as the JVM lists it. */
    private List<String> training(String name, String... program) throws IOException, InterruptedException {
        Path loaded = work.resolve("loaded-" + name + ".txt");
        // The options of the start script, but more memory: every command in one process wants more.
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx1g",
                "-Xmn16m",
                "-XX:+UseSerialGC",
                TWO_PROCESSORS,
                "-XX:TieredStopAtLevel=1",
                "-Xshare:off",
                "-XX:DumpLoadedClassList=" + loaded,
                "-m"));
        arguments.addAll(List.of(program));
        java(arguments.toArray(String[]::new));
        return Files.readAllLines(loaded);
    }

    /** Writes the declaration of the module, after the jar as it will be without it. */
    private Path declare(Path jar, Path module) throws IOException, InterruptedException {
        pack(jar, module, null);
        String needed = tool(
                "jdeps",
                "--print-module-deps",
                "--ignore-missing-deps",
                "--multi-release",
                version(jdk).replaceAll("[.].*", ""),
                jar.toString());
        var text = new StringBuilder("open module " + MODULE + " {\n    requires " + PAGES + ";\n");
        for (String name : needed.strip().split(",")) {
            if (!name.equals("java.base")) {
                text.append("    requires ").append(name).append(";\n");
            }
        }
        try (var zip = new ZipFile(jar.toFile())) {
            Set<String> services = lookedFor(zip, jar);
            for (ZipEntry entry : entries(zip)) {
                String service =
                        entry.getName().startsWith(SERVICES) ? entry.getName().substring(SERVICES.length()) : "";
                if (!service.isEmpty() && zip.getEntry(service.replace('.', '/') + ".class") != null) {
                    String providers = String.join(
                            ", ", providers(new String(zip.getInputStream(entry).readAllBytes(), UTF_8)));
                    String name = service.replace('$', '.');
                    services.add(name);
                    text.append("    provides " + name + " with " + providers + ";\n");
                }
            }
            services.forEach(service -> text.append("    uses ").append(service).append(";\n"));
        }
        return Files.writeString(work.resolve("module-info.java"), text.append("}\n"));
    }

    /** The services that the classes look for by name. A module that does not say so may not look, even where nobody provides the service. */
    private Set<String> lookedFor(ZipFile zip, Path jar) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-c", "-p", "-classpath", jar.toString()));
        for (ZipEntry entry : entries(zip)) {
            String name = entry.getName();
            if (name.endsWith(".class")
                    && !name.startsWith("META-INF/")
                    && new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1)
                            .contains("java/util/ServiceLoader")) {
                command.add(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
            }
        }
        Set<String> services = new TreeSet<>();
        String last = "";
        for (String line : tool("javap", command.toArray(String[]::new)).split("\n")) {
            if (line.matches(".* ldc(_w)? .*// class .*")) {
                last = line.replaceAll(".*// class ", "").strip();
            } else if (line.contains("java/util/ServiceLoader.load:") && zip.getEntry(last + ".class") != null) {
                services.add(last.replace('/', '.').replace('$', '.'));
            } else if (!line.matches(" +[0-9]+: (aload|getstatic|aaload).*")) {
                last = "";
            }
        }
        return services;
    }

    private static Set<String> providers(String file) {
        Set<String> providers = new LinkedHashSet<>();
        file.lines()
                .map(line -> line.replaceAll("#.*", "").strip().replace('$', '.'))
                .filter(line -> !line.isEmpty())
                .forEach(providers::add);
        return providers;
    }

    private static void pack(Path jar, Path module, Path declaration) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(module);
                var packed = new JarOutputStream(file)) {
            for (ZipEntry entry : entries(zip)) {
                if (!entry.isDirectory() && !entry.getName().startsWith(UNUSED)) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        put(packed, entry.getName(), content.readAllBytes());
                    }
                }
            }
            if (declaration != null) {
                put(packed, "module-info.class", Files.readAllBytes(declaration));
                put(packed, UNUSED.replace("/", ""), new byte[0]);
            }
        }
    }

    private static void put(JarOutputStream packed, String name, byte[] content) throws IOException {
        packed.putNextEntry(new JarEntry(name));
        packed.write(content);
        packed.closeEntry();
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        entries.sort(Comparator.comparing(ZipEntry::getName));
        return entries;
    }

    private void java(String... arguments) throws IOException, InterruptedException {
        execute(work.resolve("runtime/bin/java"), arguments);
    }

    private String tool(String name, String... arguments) throws IOException, InterruptedException {
        return execute(jdk.resolve("bin").resolve(name), arguments);
    }

    private Process start(List<String> arguments) throws IOException {
        return process(work.resolve("runtime/bin/java"), arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String execute(Path program, String... arguments) throws IOException, InterruptedException {
        Path output = work.resolve("output.txt");
        int exitCode = process(program, List.of(arguments))
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String said = Files.readString(output, ISO_8859_1);
        if (exitCode != 0) {
            throw new IOException(program + " " + String.join(" ", arguments) + " exits " + exitCode + ":\n" + said);
        }
        return said;
    }

    private ProcessBuilder process(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true);
        // Neither the machine's language nor its time zone, nor options for every JVM.
        process.environment()
                .keySet()
                .removeIf(name ->
                        name.startsWith("LC_") || name.startsWith("J") || name.startsWith("_J") || name.equals("LANG"));
        process.environment().put("LC_ALL", "C");
        process.environment().put("TZ", "UTC");
        return process;
    }

    private static Path jdk(String wanted) throws IOException {
        if (!wanted.isEmpty()) {
            Path named = Path.of(wanted).toAbsolutePath();
            if (!isJdk(named)) {
                throw new IOException("linkfault.image.jdk: " + named
                        + " is no JDK with jlink. Name the folder of a JDK, 17 or later.");
            }
            return named;
        }
        List<Path> candidates = new ArrayList<>();
        if (System.getenv("JAVA25_HOME") != null) {
            candidates.add(Path.of(System.getenv("JAVA25_HOME")));
        }
        Path own = Path.of(System.getProperty("java.home"));
        candidates.add(own);
        Path installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> homes = Files.list(installed)) {
                homes.sorted().forEach(candidates::add);
            }
        }
        for (Path candidate : candidates) {
            if (isJdk(candidate) && version(candidate).matches("25([.].*)?")) {
                return candidate;
            }
        }
        return own;
    }

    private static boolean isJdk(Path folder) {
        return Files.isExecutable(folder.resolve("bin/jlink")) && Files.isRegularFile(folder.resolve("release"));
    }

    private static String version(Path jdk) throws IOException {
        try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("JAVA_VERSION=|\"", ""))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jdk + "/release does not say which version it is"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException stays) {
                    throw new UncheckedIOException(stays);
                }
            });
        }
    }
}

/**
 * What the JVM lists as loaded: classes, what was generated from lambdas, and which entries of the constant pools were resolved. Without numbers
 * and in an order that does not depend on threads.
 */
final class LoadedClasses {

    /** What is loaded or not as the machine is slow or quick: how long something took, who waits for whom, and who is interrupted. */
    private static final Pattern CHANCE = Pattern.compile(String.join(
            "|",
            "java/nio/channels/ClosedByInterruptException",
            "java/util/concurrent/CompletableFuture[$](Bi|Or|Uni).*",
            "jdk/internal/math/[A-Za-z]*Decimal",
            "@lambda-proxy java/util/stream/LongPipeline .*",
            "@lambda-proxy io/github/linkfault/mock/exam/Exam .*ToLongFunction.*"));

    /** Nothing is known of any constant. */
    static final Pattern ALL = Pattern.compile(".*");

    /** The classes that differed in 12 trainings where one thread does everything, some with other work beside them. */
    static final Pattern OF_ONE_THREAD =
            Pattern.compile("java/util/regex/.*|io/github/linkfault/catalog/SnapshotReader");

    /** The same where threads wait for one another, and for a server: in 24 trainings classes of the JDK did, and these. */
    static final Pattern OF_THREADS = Pattern.compile(String.join(
            "|",
            "(java|jdk|sun)/.*",
            "tools/jackson/core/(json|sym)/.*",
            "tools/jackson/databind/(ser/impl|util)/.*",
            "io/cucumber/(core/runner/TestStep|gherkin/Parser)",
            "io/github/linkfault/(catalog/SnapshotReader|report/Html(Report|Time))"));

    private static final String CONSTANTS = "@cp ";

    private LoadedClasses() {}

    /** What stands in both lists. */
    static List<String> inBoth(List<String> one, List<String> other, Pattern chance) {
        Set<String> common = lines(one);
        common.retainAll(lines(other));
        List<String> result = new ArrayList<>(common);
        Map<String, Set<Integer>> constants = constants(one, chance);
        Map<String, Set<Integer>> others = constants(other, chance);
        constants.forEach((name, numbers) -> {
            numbers.retainAll(others.getOrDefault(name, Set.of()));
            if (!numbers.isEmpty()) {
                result.add(CONSTANTS
                        + name
                        + numbers.stream().map(number -> " " + number).collect(Collectors.joining()));
            }
        });
        return result;
    }

    private static Set<String> lines(List<String> loaded) {
        // Classes stand before what is made of them, since "@" would come before all letters.
        Set<String> lines = new TreeSet<>(
                Comparator.comparing((String line) -> line.startsWith("@")).thenComparing(Comparator.naturalOrder()));
        for (String entry : loaded) {
            String line = entry.replaceAll(" id: [0-9]+$", "");
            if (!line.startsWith(CONSTANTS)
                    && !line.startsWith("#")
                    && !CHANCE.matcher(line).matches()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Map<String, Set<Integer>> constants(List<String> loaded, Pattern chance) {
        Map<String, Set<Integer>> constants = new TreeMap<>();
        for (String line : loaded) {
            String[] parts = line.split(" ");
            if (line.startsWith(CONSTANTS) && !chance.matcher(parts[1]).matches()) {
                Set<Integer> numbers = constants.computeIfAbsent(parts[1], any -> new TreeSet<>());
                Stream.of(parts).skip(2).map(Integer::valueOf).forEach(numbers::add);
            }
        }
        return constants;
    }
}

/**
 * An archive of classes with linked classes holds soft references, and each of these the time in milliseconds, since the machine's start, at which it
 * was made. Two archives of the same classes differ in nothing else.
 *
 * <p>Of the file, as {@code cds.h} of JDK 25 describes it, this knows the places of checksums and regions.
 */
final class SharedArchive {

    private static final int HEADER_CHECKSUM = 4;
    private static final int HEADER_SIZE = 12;
    private static final int CHECKED_FROM = 16;
    private static final int FIRST_REGION = 24;
    private static final int REGION_SIZE = 96;
    private static final int REGIONS = 5;
    private static final int PLACE_OF_REGION = 24;
    private static final int LENGTH_OF_REGION = 40;
    /** No two archives are made further apart. */
    private static final long LONGEST = TimeUnit.HOURS.toMillis(1);

    private SharedArchive() {}

    /** Sets the clock of the one to 0, wherever it differs from another that was made later. */
    static void withoutClock(Path one, Path later) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(one)).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer other = ByteBuffer.wrap(Files.readAllBytes(later)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.limit() != other.limit()) {
            throw new IOException(
                    "two archives of the same classes have " + bytes.limit() + " and " + other.limit() + " bytes");
        }
        int header = bytes.getInt(HEADER_SIZE);
        for (int at = header; at < bytes.limit(); at += Long.BYTES) {
            long passed = other.getLong(at) - bytes.getLong(at);
            if (passed < 0 || passed > LONGEST) {
                throw new IOException(
                        "two archives of the same classes differ in more than their clock, at byte " + at);
            }
            if (passed > 0) {
                bytes.putLong(at, 0);
            }
        }
        for (int region = 0; region < REGIONS; region++) {
            int described = FIRST_REGION + region * REGION_SIZE;
            bytes.putInt(described, checksum(bytes, (int) bytes.getLong(described + PLACE_OF_REGION), (int)
                    bytes.getLong(described + LENGTH_OF_REGION)));
        }
        bytes.putInt(HEADER_CHECKSUM, checksum(bytes, CHECKED_FROM, header - CHECKED_FROM));
        Files.write(one, bytes.array());
    }

    private static int checksum(ByteBuffer bytes, int from, int length) {
        var checksum = new CRC32();
        checksum.update(bytes.array(), from, length);
        return (int) checksum.getValue();
    }
}
