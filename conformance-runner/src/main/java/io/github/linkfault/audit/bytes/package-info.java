/** JSON in bytes: finds where its values end, without making anything of them. */
@NullMarked
package io.github.linkfault.audit.bytes;

import org.jspecify.annotations.NullMarked;
