package io.github.linkfault.matrix;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Aerosync as its Error Glossary has it. */
final class StandInAerosync {

    static final String BASE = "/v2";

    /** An address, where the page prints what its obfuscation left. */
    static final String ADDRESS = "support@aeropay.com";

    private static final String HEALTHY = "10000000000000000000000000000001";

    /** What a connection's first digit stands for, by operation or for all of them. */
    private static final Map<String, String> CODES = Map.ofEntries(
            entry("2 getAccount", "AC-103"),
            entry("4 getBalance", "AC-106"),
            entry("4 getIdentity", "AC-113"),
            entry("5 getBalance", "AC-105"),
            entry("5 refreshBalance", "AC-107"),
            entry("5 createIdentityJob", "AC-111"),
            entry("5 createTransactionsJob", "AC-114"),
            entry("5 getTransactions", "AC-115"),
            entry("6 refreshBalance", "AC-108"),
            entry("7 answerMfa", "AC-110"),
            entry("8 createIdentityJob", "AC-112"),
            entry("8 createTransactionsJob", "AC-112"),
            entry("9 getRefreshJob", "AC-109"));

    private static final Map<String, Integer> STATUSES = Map.ofEntries(
            entry("AC-001", 403),
            entry("AC-100", 400),
            entry("AC-101", 401),
            entry("AC-102", 404),
            entry("AC-103", 400),
            entry("AC-104", 400),
            entry("AC-105", 405),
            entry("AC-106", 400),
            entry("AC-107", 405),
            entry("AC-108", 429),
            entry("AC-109", 404),
            entry("AC-110", 405),
            entry("AC-111", 405),
            entry("AC-112", 409),
            entry("AC-113", 400),
            entry("AC-114", 405),
            entry("AC-115", 405));

    private static final String PAUSED = "For security purposes, the FI has paused sharing account information for this"
            + " user. To continue, the user can reconnect to the FI.";

    private static final Map<String, String> MESSAGES = Map.ofEntries(
            entry("AC-001", "Invalid API key and secret."),
            entry("AC-100", "Missing required request parameters: [connectionId]."),
            entry("AC-101", "Invalid API key and secret."),
            entry("AC-102", "User CONNECTION not found."),
            entry("AC-103", "The FI failed to send account number, routing number, or balance."),
            entry(
                    "AC-104",
                    "We are having issues connecting to your bank. Reconnect your bank or reach out to " + ADDRESS
                            + " to resolve the issue."),
            entry("AC-105", "Balance check not available for manually linked users."),
            entry("AC-106", PAUSED),
            entry("AC-107", "Balance refresh not available for manually linked users."),
            entry("AC-108", "Account has been temporarily blocked due to too many incorrect MFA attempts."),
            entry("AC-109", "Job JOB not found."),
            entry("AC-110", "Your MFA session has expired. Please reauthenticate to continue."),
            entry("AC-111", "Identity jobs are not available for manually linked users."),
            entry("AC-112", "Conflict — another job currently in progress."),
            entry("AC-113", PAUSED),
            entry("AC-114", "Transaction jobs are not available for manually linked users."),
            entry("AC-115", "Transaction data not available for manually linked users."));

    private static final String ATTRIBUTES = "Required attributes are missing or not in a valid format.";

    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger issued = new AtomicInteger();

    StandIn.Answer answer(Received request) {
        String operation = operation(request);
        if (operation.isEmpty()) {
            return StandIn.NOWHERE;
        }
        String code = operation.equals("createToken") ? codeOfToken(request) : code(operation, request);
        return code.isEmpty()
                ? new StandIn.Answer("aerosync/" + operation, success(operation))
                : new StandIn.Answer("aerosync/" + operation + "/" + code, error(operation, code, request));
    }

    private static String operation(Received request) {
        String[] segments = request.target().split("/", -1);
        String shape = request.method() + " "
                + switch (segments.length) {
                    case 3 -> segments[2];
                    case 4 -> segments[2] + "/*";
                    case 5 -> segments[2] + "/*/" + segments[4];
                    case 6 -> segments[2] + "/*/" + segments[4] + "/*";
                    default -> segments[2] + "/*/" + segments[4] + "/*/" + segments[6];
                };
        return switch (shape) {
            case "POST token" -> "createToken";
            case "GET accounts/*" -> "getAccount";
            case "GET accounts/*/balance" -> "getBalance";
            case "POST accounts/*/refresh" -> "refreshBalance";
            case "GET accounts/*/refresh" -> "getRefreshJob";
            case "GET accounts/*/job/*" -> "getJob";
            case "POST accounts/*/job/*/mfa" -> "answerMfa";
            case "POST accounts/*/identity" -> "createIdentityJob";
            case "GET accounts/*/identity" -> "getIdentity";
            case "POST accounts/*/transactions" -> "createTransactionsJob";
            case "GET accounts/*/transactions" -> "getTransactions";
            default -> "";
        };
    }

    private static String codeOfToken(Received request) {
        if (!request.body().contains("apiKey") || !request.body().contains("apiSecret")) {
            return "AC-100";
        }
        boolean right = request.body().contains("\"stand-in-key/41+7\"")
                && request.body().contains("\"stand-in-secret-5150\"");
        return right ? "" : "AC-101";
    }

    private String code(String operation, Received request) {
        String connection = request.segment(3);
        if (connection.isEmpty()) {
            return "AC-100";
        }
        if (!tokens.contains(request.token())) {
            return "AC-001";
        }
        if (!connection.matches("[1-9]0{30}[1-9]")) {
            return "AC-102";
        }
        if (connection.startsWith("3")) {
            return "AC-104";
        }
        if (operation.equals("getJob") && !request.segment(5).equals("REF-" + HEALTHY)) {
            return "AC-109";
        }
        return CODES.getOrDefault(connection.charAt(0) + " " + operation, "");
    }

    private Reply success(String operation) {
        if (!operation.equals("createToken")) {
            return Reply.json(200, "{}");
        }
        // A token that looks different in every encoding.
        String token = "stand/in+token.%06d==".formatted(issued.incrementAndGet());
        tokens.add(token);
        return Reply.json(
                200, "{\"status\":\"success\",\"statusCode\":200,\"TTL\":\"1800\",\"token\":\"" + token + "\"}");
    }

    private static Reply error(String operation, String code, Received request) {
        int status = operation.equals("refreshBalance") && code.equals("AC-102") ? 400 : STATUSES.getOrDefault(code, 0);
        String message = MESSAGES.getOrDefault(code, "");
        if (code.equals("AC-100") && (operation.equals("createToken") || operation.equals("getAccount"))) {
            message = ATTRIBUTES;
        } else if (operation.equals("getRefreshJob") && code.equals("AC-109")) {
            message = "Balance refresh job for CONNECTION not found.";
        }
        message = message.replace("CONNECTION", request.segment(3)).replace("JOB", request.segment(5));
        return Reply.json(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
    }
}
