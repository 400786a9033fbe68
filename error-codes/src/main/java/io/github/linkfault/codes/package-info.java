/**
 * The documented error codes of the catalog's APIs, an enum for each API. Each code says what to do about it. The enums are
 * generated from Linkfault's catalog. A code that is in no table is {@code UNKNOWN}, so a client survives the day on which one
 * is added.
 */
package io.github.linkfault.codes;
