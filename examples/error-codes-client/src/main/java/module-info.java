/** A client that needs the error codes and nothing else. */
module example.codes {
    requires io.github.linkfault.codes;
}
