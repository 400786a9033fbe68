package io.github.linkfault.audit.route;

import io.github.linkfault.catalog.Operation;
import java.util.List;

/**
 * An operation as it is reached below one base.
 *
 * @param number the operation's own, the same below every base
 * @param shown the URL with its parameters in braces, for examples
 * @param parameters the names of the path's parameters, in its order
 * @param literals the number of literal segments of its path
 * @param named a bit for each parameter, the lowest for the first: whether a message of the API can name it
 */
public record Route(Operation operation, int number, String shown, List<String> parameters, int literals, int named) {}
