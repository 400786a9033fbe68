package io.github.linkfault.site.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.site.output.BrokenSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guide's session is run as it is shown, and what it does not do ends the build. */
class SessionsTest {

    @TempDir
    Path scratch;

    @Test
    void keeps_what_each_step_prints_and_the_files_of_the_steps_before() throws Exception {
        assertThat(run("""
                        # tag::write[]
                        echo one > file
                        # end::write[]
                        # tag::read[]
                        cat file; echo two >&2
                        # end::read[]
                        """)).containsExactly(Map.entry("write", ""), Map.entry("read", "one\ntwo\n"));
    }

    @Test
    void shows_the_port_and_the_day_of_the_script_whatever_they_were() throws Exception {
        assertThat(run("""
                        # tag::print[]
                        echo "127.0.0.1:8105 until 2027-01-31"
                        test 8105 != 81''05 && echo "another port was used"
                        # end::print[]
                        """).get("print")).endsWith("127.0.0.1:8105 until 2027-01-31\nanother port was used\n");
    }

    @Test
    void takes_nothing_from_the_builders_environment() throws Exception {
        assertThat(run("""
                        # tag::print[]
                        env | grep -c '^\\(JAVA_HOME\\|MAVEN\\|USER\\|LANG\\|CI\\|http_proxy\\)'; true
                        # end::print[]
                        """)).containsExactly(Map.entry("print", "0\n"));
    }

    @Test
    void refuses_an_exit_code_that_the_guide_does_not_promise() {
        assertThatThrownBy(() -> run("""
                        # tag::fails[]
                        echo why; exit 3
                        # end::fails[]
                        """))
                .isInstanceOf(BrokenSite.class)
                .hasMessage(
                        "src/main/adoc/guides/sessions/sample.sh, step fails: expected exit code 0, actual 3. It printed:\nwhy\n");
        assertThatThrownBy(() -> run("""
                        # exits 1
                        # tag::passes[]
                        true
                        # end::passes[]
                        """)).hasMessageContaining("step passes: expected exit code 1, actual 0");
    }

    @Test
    void refuses_a_message_with_a_place_that_nothing_was_put_into() throws Exception {
        assertThatThrownBy(() -> run("""
                        # tag::check[]
                        echo "body-schema: required property '{1}' not found"
                        # end::check[]
                        """))
                .isInstanceOf(BrokenSite.class)
                .hasMessageContaining("step check: a message lacks what belongs into {1}.");
        assertThat(run("""
                        # tag::check[]
                        echo '^AC-[0-9]{3}$ /accounts/{connectionId}'
                        # end::check[]
                        """)).hasSize(1);
    }

    @Test
    void the_code_that_is_promised_holds_for_one_step() throws Exception {
        assertThat(ConsoleSession.parse("sample", """
                        # exits 1
                        # tag::one[]
                        false
                        # end::one[]
                        # tag::two[]
                        true
                        # end::two[]
                        """).steps())
                .containsExactly(
                        new ConsoleSession.Step("one", "false\n", 1, false),
                        new ConsoleSession.Step("two", "true\n", 0, false));
    }

    @Test
    void keeps_what_a_server_prints_until_it_is_ready_and_when_it_is_stopped() throws Exception {
        assertThat(run("""
                        # serves
                        # tag::serve[]
                        sh -c 'trap "echo over; exit" TERM; echo "Ready for $1"; while :; do sleep 0.1; done' server 8105
                        # end::serve[]
                        # tag::ask[]
                        echo asked
                        # end::ask[]
                        """))
                .containsExactly(
                        Map.entry("serve", "Ready for 8105\n"),
                        Map.entry("ask", "asked\n"),
                        Map.entry("serve-end", "over\n"));
    }

    @Test
    void refuses_a_server_that_is_never_ready() {
        assertThatThrownBy(() -> run("""
                        # serves
                        # tag::serve[]
                        echo "the port is taken"
                        # end::serve[]
                        """))
                .isInstanceOf(BrokenSite.class)
                .hasMessage("the server of step serve ended before it was ready. It printed:\nthe port is taken\n");
    }

    @Test
    void refuses_a_session_without_steps_and_a_staging_api_of_no_entry() {
        assertThatThrownBy(() -> run("./linkfault run\n")).hasMessageContaining("the session sample has no step");
        assertThatThrownBy(() -> run("""
                        # staging: aerosync/getBalance/AC-999 STATUS_IS_TEAPOT
                        # tag::print[]
                        true
                        # end::print[]
                        """))
                .hasMessageContaining("sample.sh, no entry has the id aerosync/getBalance/AC-999");
    }

    @Test
    void a_session_has_a_copy_of_a_folder_under_its_last_name() throws Exception {
        Path folder = Files.createDirectories(scratch.resolve("repository/examples/thing/inner"));
        Files.writeString(folder.resolve("file.txt"), "of the repository\n");

        assertThat(run("""
                        # has: examples/thing
                        # tag::read[]
                        cat thing/inner/file.txt; rm thing/inner/file.txt
                        # end::read[]
                        """)).containsExactly(Map.entry("read", "of the repository\n"));
        assertThat(folder.resolve("file.txt")).exists();
    }

    @Test
    void two_servers_listen_on_ports_of_their_own_and_both_are_stopped() throws Exception {
        String server =
                "sh -c 'trap \"echo over; exit\" TERM; echo \"Ready on $1\"; while :; do sleep 0.1; done' server ";

        assertThat(run("# serves\n# tag::one[]\n" + server + "8105\n# end::one[]\n# serves\n# tag::two[]\n" + server
                        + "8200\n# end::two[]\n"))
                .containsExactly(
                        Map.entry("one", "Ready on 8105\n"),
                        Map.entry("two", "Ready on 8200\n"),
                        Map.entry("one-end", "over\n"),
                        Map.entry("two-end", "over\n"));
    }

    private Map<String, String> run(String script) throws Exception {
        Path repository = Files.createDirectories(scratch.resolve("repository"));
        Files.writeString(repository.resolve("target.example.yaml"), "");
        Path folder = Files.createTempDirectory(scratch, "run");
        return new Sessions(Catalog.bundled(), repository, folder).run(ConsoleSession.parse("sample", script));
    }
}
