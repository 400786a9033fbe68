/** The documented error codes of Aerosync and Fuse, without dependencies. */
module io.github.linkfault.codes {
    exports io.github.linkfault.codes;
}
