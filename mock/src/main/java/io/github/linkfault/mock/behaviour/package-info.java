/** What an API answers to a request, by its {@code api.yaml} and its tables: without a server, and not for clients. */
@NullMarked
package io.github.linkfault.mock.behaviour;

import org.jspecify.annotations.NullMarked;
