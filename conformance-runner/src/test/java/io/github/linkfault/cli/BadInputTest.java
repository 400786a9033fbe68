package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets one clear message, exit code 2, no stack trace and nothing half written. */
class BadInputTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --frobnicate | Unknown option: '--frobnicate'",
                "frob | Unmatched argument at index 0: 'frob'",
                "run --api plaid | --api plaid: no API has this id. There are aerosync, fuse.",
                "run --timeout soon | Invalid value for option '--timeout'",
                "run --timeout 0 | --timeout 0: expected a number greater than 0",
                "run --entry aerosync/getBalance/AC-165 | --entry aerosync/getBalance/AC-165: no entry has this id. Did you"
                        + " mean aerosync/getBalance/AC-105? linkfault export lists them all.",
                "run --tags @nothing | --tags \"@nothing\" selects no entry. linkfault export lists the entries with their"
                        + " tags.",
                "run --tags (@fuse | --tags \"(@fuse\" is not a tag expression:",
                "run --target nowhere.yaml | Target file nowhere.yaml does not exist; give the path of a YAML file with"
                        + " --target, see README.md.",
                "run --timeout 1e30 | --timeout: expected a number of seconds from 0.001 to 86400, which is a day.",
                "run --parallel 0 | --parallel 0: expected a number greater than 0.",
                "run --target . | Target file . is a folder; give the path of a YAML file with --target.",
                "export --format xml | Invalid value for option '--format'",
                "export --format openapi --server http://127.0.0.1:1 | --server needs --api, since it is the server of one API."
                        + " There are aerosync, fuse.",
                "export --format openapi --api fuse --server ftp://host | --server ftp://host: expected the base URL of the"
                        + " API, such as http://127.0.0.1:8105/v2, without a query.",
                "export --api fuse | --api does not go with --format json. Leave it out, or choose another format.",
                "export --format openapi --api fus | --api fus: no API has this id. There are aerosync, fuse.",
                "export --format overlay | --format overlay needs --api, since an overlay is for a document of one API. There"
                        + " are aerosync, fuse.",
                "export --format overlay --api fuse --server http://127.0.0.1:1 | --server does not go with --format overlay.",
                "export --format openapi --for vendor.yaml | --for does not go with --format openapi. Leave it out, or",
                "export --format overlay --api fuse --for nowhere.yaml | OpenAPI document nowhere.yaml does not exist; give the"
                        + " path of a YAML or JSON file with --for",
                "export --format overlay --api fuse --for ../examples/library/openapi.yaml | --for"
                        + " ../examples/library/openapi.yaml: no operation of fuse is among its paths, so there is nothing to add.",
                "export --format overlay --api aerosync --for src/test/resources/io/github/linkfault/export/elsewhere.yaml | --for"
                        + " src/test/resources/io/github/linkfault/export/elsewhere.yaml: getRefreshJob 400, getRefreshJob 403,"
                        + " getRefreshJob 404 refer to another file, and nothing can be added",
                "export --format overlay --api fuse --for pom.xml | OpenAPI document pom.xml is not valid:",
                "export --output /nowhere/catalog.json | File /nowhere/catalog.json cannot be written: NoSuchFile.",
                "mock --port 65536 | --port 65536: expected 0 to 65535; 0 picks a free one.",
                "mock --port -1 | --port -1: expected 0 to 65535; 0 picks a free one.",
                "mock --chaos lots | --chaos lots: \"lots\" is no share; expected a share above 0% and up to 100%, such as 10%, and",
                "mock --chaos 10%:AC-1O4 | --chaos 10%:AC-1O4: no operation has the error \"AC-1O4\"; the nearest is AC-1",
                "mock --require-coverage all | --require-coverage all: expected a share from 0% to 100%, such as 90%.",
                "mock --scenario nowhere.yaml | Scenario file nowhere.yaml does not exist; give the path of a YAML file with",
                "mock --port 0 --ready-file /nowhere/ready.json | --ready-file /nowhere/ready.json: it cannot be written"
                        + " (NoSuchFileException). Give a path",
                "mock --port http | Invalid value for option '--port'",
                "mock --host no-such-host.invalid | --host no-such-host.invalid: no address has this name. Give a name or an",
                "mock --host 192.0.2.1 --port 0 | --host 192.0.2.1 is not an address of this machine. Give one that is",
                "audit | Missing required parameter: 'FILE'",
                "audit nowhere.ndjson | Input nowhere.ndjson does not exist. Give the path of a HAR or NDJSON file, or - for",
                "audit . | Input . is a directory. Name its files: \"./*\".",
                "audit nowhere/*.har | Input nowhere/*.har matches no file. Check the pattern and the folder.",
                "audit pom.xml pom.xml | Input pom.xml is named twice; everything in it would count double.",
                "audit pom.xml --threads 0 | --threads 0: expected a number greater than 0.",
                "audit pom.xml --format xml | --format xml: no such format. There are har, ndjson, otlp, text, widget.",
                "audit pom.xml --field code | --field code: expected NAME=DOTTED.NAME, for example status=res.code; the names",
                "audit pom.xml --field state=x | --field state=x: expected NAME=DOTTED.NAME",
                "audit pom.xml --field status= | --field status=: expected NAME=DOTTED.NAME",
                "audit pom.xml --field status=a --field status=b | --field status=b: this field was said to be at a before. Name it",
                "audit pom.xml --field status=a --field body=a | --field body=a: status was said to be there before. Give each",
                "audit pom.xml --field status=a --format otlp | --field status=a does not go with --format otlp. Leave it out, or",
                "audit pom.xml --preset nginx --format har | --preset nginx does not go with --format har. Leave it out, or",
                "audit pom.xml --preset ngnix | --preset ngnix: no such preset. Did you mean nginx? There are apache,"
                        + " aws-api-gateway, envoy, kong, nginx; for other logs say with --field where each field stands.",
                "audit pom.xml --preset squid | --preset squid: no such preset. There are apache,",
                "audit pom.xml --since 2026-02-30 | --since 2026-02-30: expected a day or a time, such as 2026-11-20 or",
                "audit pom.xml --since 2026-11-10T25:00 | --since 2026-11-10T25:00: expected a day or a time, such as",
                "audit pom.xml --since 2026-11-10T10:60 | --since 2026-11-10T10:60: expected a day or a time, such as",
                "audit pom.xml --until 2026-11-10T10:15+25:00 | --until 2026-11-10T10:15+25:00: expected a day or a time, such",
                "audit pom.xml --since yesterday | --since yesterday: expected a day or a time, such as 2026-11-20 or",
                "audit pom.xml --since 2026-11-21 --until 2026-11-20 | --since 2026-11-21 --until 2026-11-20: no time is in",
                "audit pom.xml --client-header Fuse-Api-Key | --client-header Fuse-Api-Key: its values are secrets",
                "audit pom.xml --client-header teller-application-id | --client-header teller-application-id: its values are",
                "audit pom.xml --client-header X-Amz-Security-Token | --client-header X-Amz-Security-Token: its values are secrets",
                "audit pom.xml --client-header Cookie | --client-header Cookie: its values are secrets, and reports would show",
                "audit pom.xml --client-header X: | --client-header X:: expected the name of a header field, such as",
                "audit pom.xml --growth 50 | --growth needs --baseline FILE: the audit.json of the audit to compare with.",
                "audit pom.xml --growth x --baseline pom.xml | --growth x: expected whole percent, 0 or more, such as 50.",
                "audit pom.xml --growth -1 --baseline pom.xml | --growth -1: expected whole percent, 0 or more, such as 50.",
                "audit pom.xml --baseline nowhere.json | --baseline nowhere.json does not exist. Name the audit.json that an audit",
                "audit pom.xml --baseline src | --baseline src is a directory. Name the audit.json that an audit wrote into",
                "audit pom.xml --baseline pom.xml | --baseline pom.xml is no JSON document, or one that is cut off. Name the",
                "audit pom.xml --threads x | Invalid value for option '--threads'",
                "audit pom.xml --base fuse=ftp://x | --base fuse=ftp://x: expected a URL such as https://api.example.com/v2,",
                "audit pom.xml --base acme=/v2 | --base acme=/v2: expected API=URL or API=/PATH, where API is one of aerosync,"
                        + " fuse.",
                "audit pom.xml --base /v2 | --base /v2: expected API=URL or API=/PATH, where API is one of aerosync, fuse.",
                "check --watch | --watch needs --catalog DIR: the files of the catalog that comes with linkfault do not change.",
                "check --catalog nowhere | --catalog nowhere: features/contents.yaml is missing. Expected a folder with features/",
                "check --catalog src | --catalog src: features/contents.yaml is missing.",
                "check features | Unmatched argument at index 1: 'features'",
                "explain | Missing required parameter: 'CODE|FILE|-'",
                "draft | Error: Missing required argument (specify one of these): (--openapi=FILE",
                "draft --openapi nowhere.yaml | OpenAPI document nowhere.yaml does not exist; give the path of a YAML or JSON"
                        + " file with --openapi.",
                "draft --openapi . | OpenAPI document . cannot be read as UTF-8 text.",
                "draft --openapi pom.xml --api Acme | --api Acme: expected small letters, digits and hyphens, such as",
                "draft --openapi pom.xml --output src | --output src: something is there already. Give a folder that is not",
                "draft --openapi pom.xml --output pom.xml | --output pom.xml: something is there already.",
                "draft --traffic nowhere.har | Input nowhere.har does not exist.",
                "draft --traffic pom.xml | Input pom.xml shows no error: no answer below the base URL has a status of 400",
                "draft --traffic pom.xml --base ftp://x | --base ftp://x: expected a URL such as",
                "draft --traffic pom.xml --field code | --field code: expected NAME=DOTTED.NAME",
            })
    void the_message_names_the_thing_and_the_next_step(String arguments, String message) {
        CommandLineRun run = CommandLineRun.of(arguments.split(" ", -1));
        assertThat(run.err()).startsWith(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aerosync: [ | line 1: not YAML:",
                "42 | line 1: integer found, object expected",
                "{} | line 1: ",
                "aerosync: {apiKey: k} | line 1, aerosync: required property 'baseUrl' not found",
                "declared: {aerosync/getBalance/AC-999: x} | line 1",
            })
    void a_target_file_that_is_wrong_is_told_by_line_and_member(String yaml, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("target.yaml"), yaml);
        CommandLineRun run = CommandLineRun.of("run", "--target", file.toString());
        assertThat(run.err()).startsWith("Target file " + file + " is not valid:\n  " + message);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void faults_behind_the_schema_are_told_together() throws IOException {
        Path file = Files.writeString(folder.resolve("target.yaml"), """
                fuse:
                  baseUrl: https://name:word@host
                  headers:
                    Fuse-Client-Id: ${FUSE_ID}
                    Fuse-Api-Key: ${FUSE_KEY}
                declared:
                  fuse/no_such_code: never
                """);
        CommandLineRun run = CommandLineRun.with(Map.of("FUSE_ID", "x"), "run", "--target", file.toString());
        assertThat(run.err()).isEqualTo("Target file " + file + """
                 is not valid:
                  line 2, fuse.baseUrl: expected http:// or https://, a host and perhaps a path, without user name, query or\
                 fragment, such as https://api.staging.example.com/v2
                  line 5, fuse.headers.Fuse-Api-Key: the environment variable FUSE_KEY is not set; export it, or write the\
                 value here
                  line 7, declared.fuse/no_such_code: no entry has this id; linkfault export lists them all
                """);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_report_directory_that_is_a_file_stops_the_run_before_it_begins() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        CommandLineRun run = CommandLineRun.of("run", "--report", file.toString());
        assertThat(run.err())
                .startsWith("Report directory " + file + " cannot be written: " + file + " is a file. Give another");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(file).hasContent("mine");
    }

    @Test
    void nothing_is_written_when_the_input_is_wrong() throws IOException {
        Path report = folder.resolve("report");
        CommandLineRun.of("run", "--report", report.toString(), "--entry", "none");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
