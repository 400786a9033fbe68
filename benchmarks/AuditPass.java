import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Runs the audit, wc -l, jq and a bare pass of Jackson's tokens over one file, in turn, and compares their medians. What counts is
 * the time that the process spent on processors, which other work on the machine disturbs least; the elapsed time stands beside it.
 */
final class AuditPass {

    private record Cost(double processor, double elapsed) {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            tokens(Path.of(arguments[0]));
            return;
        }
        Path traffic = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        String jar = arguments[2];
        String java = ProcessHandle.current().info().command().orElseThrow();
        Map<String, List<String>> contestants = new LinkedHashMap<>();
        contestants.put("bare Jackson tokens", List.of(java, "-Xmx256m", "-cp", jar, "benchmarks/AuditPass.java", traffic.toString()));
        contestants.put("audit, one thread", audit(java, jar, traffic, arguments[3], 1));
        contestants.put("audit, two threads", audit(java, jar, traffic, arguments[3], 2));
        contestants.put("wc -l", List.of("wc", "-l", traffic.toString()));
        if (Files.isExecutable(Path.of("/usr/bin/jq"))) {
            contestants.put("jq .response.status", List.of("jq", ".response.status", traffic.toString()));
        }
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (var contestant : contestants.entrySet()) {
                costs.computeIfAbsent(contestant.getKey(), any -> new ArrayList<>()).add(cost(contestant.getValue()));
            }
        }
        double megabytes = Files.size(traffic) / 1e6;
        double bare = median(costs.get("bare Jackson tokens"), true);
        System.out.printf(Locale.ROOT, "%.0f MB, medians of %d rounds%n", megabytes, rounds);
        System.out.printf("%-22s %14s %14s %12s %18s%n", "", "processor s", "elapsed s", "MB/proc. s", "bare / this");
        costs.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "%-22s %14.2f %14.2f %12.0f %18.2f%n",
                name,
                median(all, true),
                median(all, false),
                megabytes / median(all, true),
                bare / median(all, true)));
    }

    private static List<String> audit(String java, String jar, Path traffic, String out, int threads) {
        return List.of(java, "-Xmx256m", "-jar", jar, "audit", traffic.toString(), "--threads", String.valueOf(threads), "--report", out);
    }

    /** Every process is started by a shell that tells the time its child spent. */
    private static Cost cost(List<String> command) throws IOException, InterruptedException {
        var shell = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S %R'; time \"$@\" >/dev/null 2>/dev/null", "bash"));
        shell.addAll(command);
        Process process = new ProcessBuilder(shell).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes()).strip();
        process.waitFor();
        double[] times = Arrays.stream(told.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
        return new Cost(times[0] + times[1], times[2]);
    }

    private static double median(List<Cost> costs, boolean processor) {
        double[] sorted = costs.stream().mapToDouble(cost -> processor ? cost.processor() : cost.elapsed()).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void tokens(Path traffic) throws IOException {
        long tokens = 0;
        try (InputStream stream = new FileInputStream(traffic.toFile());
                JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), stream)) {
            while (json.nextToken() != null) {
                tokens++;
            }
        }
        System.out.println(tokens);
    }
}
