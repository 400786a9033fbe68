package io.github.linkfault.target;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The environment variables that name a proxy, read as curl reads them: {@code https_proxy} or {@code http_proxy} by the scheme of
 * the URL, then {@code all_proxy}, in small letters before capitals, unless {@code no_proxy} names the host.
 */
final class ProxyVariables {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final Map<String, String> environment;

    ProxyVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The name of the variable whose proxy a connection goes through; empty where it goes straight. */
    Optional<String> variable(Origin origin) {
        boolean direct =
                value("no_proxy").map(list -> names(list, origin.host())).orElse(false);
        if (direct) {
            return Optional.empty();
        }
        String scheme = origin.tls() ? "https_proxy" : "http_proxy";
        return List.of(scheme, "all_proxy").stream()
                .flatMap(name -> List.of(name, name.toUpperCase(Locale.ROOT)).stream())
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                // A request's header field Proxy: arrives in a CGI program as HTTP_PROXY.
                .filter(name -> !(name.equals("HTTP_PROXY") && environment.containsKey("REQUEST_METHOD")))
                .findFirst();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))));
    }

    /** Whether a list of hosts, domains, addresses and networks has this host. */
    private static boolean names(String list, String host) {
        if (list.strip().equals("*")) {
            return true;
        }
        String wanted = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return Pattern.compile("[,\\s]+")
                .splitAsStream(list.toLowerCase(Locale.ROOT))
                .anyMatch(each -> {
                    String item = each.replaceAll("^\\.|\\.$|[\\[\\]]", "");
                    return !item.isEmpty()
                            && (item.equals(wanted)
                                    || (ADDRESS.matcher(wanted).matches()
                                            ? inNetwork(wanted, item)
                                            : wanted.endsWith("." + item)));
                });
    }

    /** Whether an address is another one, or in a network such as 10.0.0.0/8. */
    private static boolean inNetwork(String address, String network) {
        String[] parts = network.split("/", 2);
        if (!ADDRESS.matcher(parts[0]).matches() || (parts.length == 2 && !parts[1].matches("[0-9]{1,3}"))) {
            return false;
        }
        try {
            byte[] one = InetAddress.getByName(address).getAddress();
            byte[] other = InetAddress.getByName(parts[0]).getAddress();
            int bits = 8 * one.length;
            int rest = bits - (parts.length == 2 ? Integer.parseInt(parts[1]) : bits);
            return one.length == other.length
                    && rest >= 0
                    && new BigInteger(1, one).shiftRight(rest).equals(new BigInteger(1, other).shiftRight(rest));
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
