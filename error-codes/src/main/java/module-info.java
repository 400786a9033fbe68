/** The documented error codes of the catalog's APIs, without dependencies. */
module io.github.linkfault.codes {
    exports io.github.linkfault.codes;
}
