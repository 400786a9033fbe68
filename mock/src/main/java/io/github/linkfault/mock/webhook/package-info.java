/** The webhooks that the mock sends when it is asked to: what to send, and how a delivery is signed, repeated and told. */
@NullMarked
package io.github.linkfault.mock.webhook;

import org.jspecify.annotations.NullMarked;
