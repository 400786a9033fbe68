/**
 * The documented error codes of Aerosync and Fuse, each with what to do about it. Generated from the catalog of Linkfault; a code that is in no
 * table is {@code UNKNOWN}, so that a client survives the day on which one is added.
 */
package io.github.linkfault.codes;
