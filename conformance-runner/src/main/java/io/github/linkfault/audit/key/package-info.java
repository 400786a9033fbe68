/** What the verdict on an answer depends on, as bytes, and what came of it when the judge was asked. */
@NullMarked
package io.github.linkfault.audit.key;

import org.jspecify.annotations.NullMarked;
