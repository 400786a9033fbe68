/** The audit on Apache Spark: each task audits pieces of the files, and the driver writes the same reports as the audit on one machine. */
@NullMarked
package io.github.linkfault.spark;

import org.jspecify.annotations.NullMarked;
