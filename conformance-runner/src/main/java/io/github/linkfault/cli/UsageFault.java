package io.github.linkfault.cli;

import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.export.AmbiguousCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options or arguments that cannot be used; the message says which, why and what to do. */
public final class UsageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UsageFault(String message) {
        super(message);
    }

    static UsageFault notOfACatalog(String folder, String missing) {
        return new UsageFault(
                "--catalog " + folder + ": " + missing
                        + " is missing. Expected a folder with features/ and schemas/, laid out as in the repository of linkfault.");
    }

    static UsageFault outsideOfACatalog(String folder, String part) {
        return new UsageFault("--catalog " + folder + ": " + part
                + " is a link out of the folder. Put the files themselves into the folder.");
    }

    static UsageFault brokenCatalog(String folder, BrokenCatalog fault) {
        return new UsageFault("--catalog " + folder + ": " + fault.getMessage());
    }

    static UsageFault nothingToWatch() {
        return new UsageFault(
                "--watch needs --catalog DIR: the files of the catalog that comes with linkfault do not change.");
    }

    static UsageFault unwatchable(String folder) {
        return new UsageFault("--watch: the folder " + folder
                + " cannot be watched. Check that it is there and readable, or leave --watch out.");
    }

    static UsageFault badChaos(String value, String why) {
        return new UsageFault("--chaos " + value + ": " + why + ".");
    }

    static UsageFault noPercentage(String value) {
        return new UsageFault("--require-coverage " + value + ": expected a share from 0% to 100%, such as 90%.");
    }

    static UsageFault unwritable(String option, String file, Exception why) {
        return new UsageFault(option + " " + file + ": it cannot be written ("
                + why.getClass().getSimpleName() + "). Give a path in a folder that is there and may be written to.");
    }

    static UsageFault unknownEntry(String id, String nearest) {
        return new UsageFault("--entry " + id + ": no entry has this id. Did you mean " + nearest
                + "? linkfault export lists them all.");
    }

    static UsageFault notAsked(String id, String why) {
        return new UsageFault("--entry " + id + ": no run asks for this entry. " + why
                + " linkfault audit judges it in recorded traffic, and linkfault explain says what to do.");
    }

    static UsageFault unknownApi(String id, List<String> known) {
        return new UsageFault("--api " + id + ": no API has this id. There are " + String.join(", ", known) + ".");
    }

    static UsageFault notOfTheFormat(String option, String format) {
        return new UsageFault(
                option + " does not go with --format " + format + ". Leave it out, or choose another format.");
    }

    static UsageFault noSource(AmbiguousCode code) {
        return new UsageFault("--format: " + code.getMessage());
    }

    static UsageFault serverOfWhichApi(List<String> known) {
        return new UsageFault(
                "--server needs --api, since it is the server of one API. There are " + String.join(", ", known) + ".");
    }

    static UsageFault overlayOfWhichApi(List<String> known) {
        return new UsageFault("--format overlay needs --api, since an overlay is for a document of one API. There are "
                + String.join(", ", known) + ".");
    }

    static UsageFault noOperationOf(String api, String file) {
        return new UsageFault(
                "--for " + file + ": no operation of " + api
                        + " is among its paths, so there is nothing to add. Check --api, and the paths that linkfault export lists.");
    }

    static UsageFault answersElsewhere(String file, List<String> answers) {
        return new UsageFault("--for " + file + ": " + String.join(", ", answers)
                + " refer to another file, and nothing can be added there. Bundle the document into one file first.");
    }

    static UsageFault badServer(String text) {
        return new UsageFault("--server " + text
                + ": expected the base URL of the API, such as http://127.0.0.1:8105/v2, without a query.");
    }

    static UsageFault badTags(String expression, String why) {
        return new UsageFault("--tags \"" + expression + "\" is not a tag expression: " + why
                + " Example: --tags \"not @locks-user\".");
    }

    static UsageFault selectsNothing(String options) {
        return new UsageFault(options + " selects no entry. linkfault export lists the entries with their tags.");
    }

    static UsageFault noSuchApi(String api, String target) {
        return new UsageFault("--api " + api + ": the target " + target + " has no section " + api
                + ". Add one, or leave --api out.");
    }

    static UsageFault notPositive(String option, double number) {
        String shown = number == Math.rint(number) ? "%.0f".formatted(number) : String.valueOf(number);
        return new UsageFault(option + " " + shown + ": expected a number greater than 0.");
    }

    static UsageFault badTimeout() {
        return new UsageFault("--timeout: expected a number of seconds from 0.001 to 86400, which is a day.");
    }

    static UsageFault notBetween(String option, double number, int least, int most) {
        return new UsageFault(option + " " + number + ": expected a number from " + least + " to " + most + ".");
    }

    static UsageFault newWithoutHistory() {
        return new UsageFault(
                "--fail-on new: there is nothing to compare with. Add --history DIR, a folder that is kept"
                        + " from run to run.");
    }

    static UsageFault draftsExist(String file) {
        return new UsageFault(
                "--write-deviations " + file
                        + ": something is there already, and nothing is written over. Give a new file; its lines can be added to another.");
    }

    static UsageFault unwritableDrafts(String file) {
        return new UsageFault(
                "--write-deviations " + file + ": the file cannot be written. Check the folder and its permissions.");
    }

    static UsageFault noRun(String folder) {
        return new UsageFault("History folder " + folder + " has no file of a run. linkfault run --history " + folder
                + " writes one.");
    }

    static UsageFault noSuchSeries(String id, List<String> known) {
        return new UsageFault("--series " + id + ": no runs have this id. There are " + String.join(", ", known) + ".");
    }

    static UsageFault noSuchPort(int port) {
        return new UsageFault("--port " + port + ": expected 0 to 65535; 0 picks a free one.");
    }

    static UsageFault production(List<String> urls) {
        return new UsageFault(
                "The target names a production host: " + String.join(", ", urls)
                        + ". Provoking errors may lock users or cost money; name a sandbox or staging host, or add --allow-production.");
    }

    static UsageFault productionProxied(String url) {
        return new UsageFault(
                "--to " + url + " is a production host. Name a sandbox or staging host, or add --allow-production.");
    }

    static UsageFault badProxied(String text) {
        return new UsageFault(
                "--to " + text + ": expected a URL such as https://api.example.com/v2, without user name and query.");
    }

    static UsageFault recordingExists(String file) {
        return new UsageFault(
                "--record " + file + ": the file is there already. Name another; a recording is not written over.");
    }

    static UsageFault unwritableRecording(String file, String why) {
        return new UsageFault("--record " + file + " cannot be written: " + why + ". Name another file.");
    }

    /** An input that is not there. */
    public static UsageFault noSuchInput(String file) {
        return new UsageFault(
                "Input " + file + " does not exist. Give the path of a HAR or NDJSON file, or - for standard input.");
    }

    /** An input that is a folder. */
    public static UsageFault isDirectory(String file) {
        return new UsageFault("Input " + file + " is a directory. Name its files: \"" + file + "/*\".");
    }

    /** An input that cannot be opened. */
    public static UsageFault unreadableInput(String file) {
        return new UsageFault("Input " + file + " cannot be read. Check its permissions.");
    }

    /** A pattern without a file. */
    public static UsageFault matchesNothing(String pattern) {
        return new UsageFault("Input " + pattern + " matches no file. Check the pattern and the folder.");
    }

    /** An input that is named more than once. */
    public static UsageFault namedTwice(String file) {
        return new UsageFault("Input " + file + " is named twice; everything in it would count double. Name it once.");
    }

    static UsageFault badBase(String option, String text) {
        return new UsageFault(
                option + " " + text + ": expected a URL such as https://api.example.com/v2, without user name"
                        + " and query, or a path such as /v2 for any host.");
    }

    static UsageFault unknownBase(String text, List<String> apis) {
        return new UsageFault("--base " + text + ": expected API=URL or API=/PATH, where API is one of "
                + String.join(", ", apis) + ".");
    }

    static UsageFault unknownFormat(String format, List<String> known) {
        return new UsageFault("--format " + format + ": no such format. " + meant(format, known) + "There are "
                + String.join(", ", known) + ".");
    }

    static UsageFault unknownPreset(String preset, List<String> known) {
        return new UsageFault("--preset " + preset + ": no such preset. " + meant(preset, known) + "There are "
                + String.join(", ", known) + "; for other logs say with --field where each field stands.");
    }

    private static String meant(String word, List<String> known) {
        return Similarity.nearest(word, known)
                .map(nearest -> "Did you mean " + nearest + "? ")
                .orElse("");
    }

    static UsageFault growthOfNothing() {
        return new UsageFault("--growth needs --baseline FILE: the audit.json of the audit to compare with.");
    }

    static UsageFault badGrowth(String growth) {
        return new UsageFault("--growth " + growth + ": expected whole percent, 0 or more, such as 50.");
    }

    static UsageFault badTime(String option, String text) {
        return new UsageFault(
                option + " " + text + ": expected a day or a time, such as 2026-11-20 or 2026-11-20T10:15:00Z.");
    }

    static UsageFault emptyPeriod(@Nullable String since, @Nullable String until) {
        return new UsageFault("--since " + since + " --until " + until
                + ": no time is in between. Give an --until that is later than --since.");
    }

    static UsageFault badClientHeader(String name, boolean isSecret) {
        return new UsageFault("--client-header " + name + ": "
                + (isSecret
                        ? "its values are secrets, and reports would show them. Name a field that says who asks, such as"
                                + " X-Client-Id or User-Agent."
                        : "expected the name of a header field, such as X-Client-Id."));
    }

    static UsageFault badField(String text, String names) {
        return new UsageFault("--field " + text
                + ": expected NAME=DOTTED.NAME, for example status=res.code; the names are " + names + ".");
    }

    static UsageFault fieldTwice(String text, String before) {
        return new UsageFault(
                "--field " + text + ": this field was said to be at " + before + " before. Name it once.");
    }

    static UsageFault pathTwice(String text, String other) {
        return new UsageFault(
                "--field " + text + ": " + other + " was said to be there before. Give each field a place of its own.");
    }

    static UsageFault unreadable(String file) {
        return new UsageFault("File " + file + " cannot be read as UTF-8 text. Check its path and permissions.");
    }

    static UsageFault unwritable(String file, String why) {
        return new UsageFault("File " + file + " cannot be written: " + why + ". Give another with --output.");
    }

    static UsageFault badApiId(String id) {
        return new UsageFault("--api " + id + ": expected small letters, digits and hyphens, such as acme-bank.");
    }

    static UsageFault notEmpty(String folder) {
        return new UsageFault("--output " + folder
                + ": something is there already. Give a folder that is not there yet; nothing is written over.");
    }

    static UsageFault nothingToDraft(String what) {
        return new UsageFault(what + " describes no error: no operation has an error response, and no schema has"
                + " error or problem in its name with a code or a message in it. Add the error responses first, or draft"
                + " from recorded traffic with --traffic.");
    }

    static UsageFault noErrorSeen(String inputs) {
        return new UsageFault("Input " + inputs + " shows no error: no answer below the base URL has a status of 400 or"
                + " more. Give traffic with errors, or another --base.");
    }

    static UsageFault standardInputTwice() {
        return new UsageFault(
                "OLD and NEW are both -: standard input holds one catalog. Give the other as a file or a version.");
    }

    static UsageFault noCatalog(String argument, String why, List<String> versions) {
        return new UsageFault(argument + ": " + why
                + ". Give a file that linkfault export wrote, the folder of a catalog, or a version: "
                + String.join(", ", versions) + ".");
    }

    static UsageFault versionsDoNotTell(@Nullable String old, String now) {
        return new UsageFault(
                "--fail-on version: OLD must be a release such as 0.1.0, and NEW have such a version, perhaps"
                        + " with -SNAPSHOT; they are " + old + " and " + now
                        + ". Leave the option out, or compare others.");
    }
}
