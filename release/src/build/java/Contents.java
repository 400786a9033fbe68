import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes CycloneDX lists beside the files that the Maven plugin makes none for: of the program with its own runtime, what is in the program and the
 * modules of its JDK; of the npm package of the schemas, that it needs nothing. Its arguments are the folder of the released files, the version, and the
 * folder of the runtime. Runs in the build, from its source.
 */
final class Contents {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final String version;
    private final JsonNode program;

    private Contents(Path folder, String version) throws IOException {
        this.folder = folder;
        this.version = version;
        this.program = JSON.readTree(
                Files.readString(folder.resolve("linkfault-conformance-runner-" + version + "-cyclonedx.json")));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, NoSuchAlgorithmException {
        var contents = new Contents(Path.of(arguments[0]), arguments[1]);
        String platform = contents.platform();
        contents.write("linkfault-" + arguments[1] + "-" + platform, contents.image(Path.of(arguments[2]), platform));
        contents.write("linkfault-schemas-" + arguments[1] + "-npm", contents.schemas());
    }

    /** The system that the image is for, as the name of its archive says. */
    private String platform() throws IOException {
        String before = "linkfault-" + version + "-";
        String after = ".tar.gz";
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(before) && name.endsWith(after))
                    .map(name -> name.substring(before.length(), name.length() - after.length()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no archive with the program's own runtime is in " + folder));
        }
    }

    private void write(String name, ObjectNode list) throws IOException {
        Files.writeString(folder.resolve(name + "-cyclonedx.json"), JSON.writeValueAsString(list) + "\n");
    }

    private ObjectNode image(Path runtime, String platform)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        String ref = "linkfault-" + platform;
        ObjectNode list = list();
        ObjectNode whole =
                component(list.withObject("/metadata").putObject("component"), "application", ref, ref, version);
        whole.put("description", "Linkfault with its own Java runtime, as an archive and as npm packages.");
        ArrayNode files = whole.putArray("components");
        file(files, "linkfault-" + version + "-" + platform + ".tar.gz", null);
        file(
                files,
                "linkfault-cli-" + platform + "-" + version + ".tgz",
                "pkg:npm/%40linkfault/cli-" + platform + "@" + version);
        file(files, "linkfault-cli-" + version + ".tgz", "pkg:npm/%40linkfault/cli@" + version);
        ArrayNode components = list.putArray("components");
        JsonNode own = program.at("/metadata/component");
        components.add(own);
        components.addAll((ArrayNode) program.path("components"));
        String jdk = jdk(components.addObject(), runtime);
        ArrayNode dependencies = list.putArray("dependencies");
        dependencies
                .addObject()
                .put("ref", ref)
                .putArray("dependsOn")
                .add(own.path("bom-ref"))
                .add(jdk);
        return list.set("dependencies", dependencies.addAll((ArrayNode) program.path("dependencies")));
    }

    /** The JDK and its modules, as the runtime itself names them; returns its reference. */
    private static String jdk(ObjectNode jdk, Path runtime) throws IOException, InterruptedException {
        String settings = java(runtime, "-XshowSettings:properties", "-version");
        String full = property(settings, "java.runtime.version");
        String purl = "pkg:generic/openjdk@" + full.replace("+", "%2B");
        component(jdk, "platform", purl, "OpenJDK", full);
        jdk.put("publisher", property(settings, "java.vendor"));
        jdk.put("purl", purl);
        ArrayNode modules = jdk.putArray("components");
        for (String module : java(runtime, "--list-modules").split("\n")) {
            String[] nameAndVersion = module.strip().split("@");
            // The program's own modules have no version; the program is a component of its own.
            if (nameAndVersion.length == 2) {
                component(
                        modules.addObject(),
                        "library",
                        purl + "#" + nameAndVersion[0],
                        nameAndVersion[0],
                        nameAndVersion[1]);
            }
        }
        return purl;
    }

    private ObjectNode schemas() throws IOException, NoSuchAlgorithmException {
        String purl = "pkg:npm/%40linkfault/schemas@" + version;
        ObjectNode list = list();
        ObjectNode whole =
                component(list.withObject("/metadata").putObject("component"), "library", purl, "schemas", version);
        whole.put("group", "@linkfault").put("purl", purl);
        file(whole.putArray("components"), "linkfault-schemas-" + version + ".tgz", null);
        list.putArray("components");
        list.putArray("dependencies").addObject().put("ref", purl).putArray("dependsOn");
        ObjectNode complete = list.putArray("compositions").addObject().put("aggregate", "complete");
        complete.putArray("dependencies").add(purl);
        return list;
    }

    /** An empty list that was made when and with what that of the program was. */
    private ObjectNode list() {
        ObjectNode list = JSON.createObjectNode();
        for (String member : List.of("bomFormat", "specVersion", "version")) {
            list.set(member, program.path(member));
        }
        ObjectNode metadata = list.putObject("metadata");
        if (program.path("metadata").has("timestamp")) {
            metadata.set("timestamp", program.at("/metadata/timestamp"));
        }
        return list;
    }

    private static ObjectNode component(ObjectNode node, String type, String ref, String name, String version) {
        return node.put("type", type).put("bom-ref", ref).put("name", name).put("version", version);
    }

    private void file(ArrayNode files, String name, String purl) throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(name)));
        ObjectNode file = component(files.addObject(), "file", "file:" + name, name, version);
        file.putArray("hashes")
                .addObject()
                .put("alg", "SHA-256")
                .put("content", HexFormat.of().formatHex(digest));
        if (purl != null) {
            file.put("purl", purl);
        }
    }

    private static String property(String settings, String name) throws IOException {
        Matcher line =
                Pattern.compile("(?m)^ *" + Pattern.quote(name) + " = (.+)$").matcher(settings);
        if (!line.find()) {
            throw new IOException("the runtime does not say its " + name + ":\n" + settings);
        }
        return line.group(1).strip();
    }

    private static String java(Path runtime, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(runtime.resolve("bin/java").toString()), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(runtime + "/bin/java " + String.join(" ", arguments) + " fails:\n" + said);
        }
        return said;
    }
}
