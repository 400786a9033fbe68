package io.github.linkfault.matrix;

/** The target file that fits the stand-in. */
final class StandInTarget {

    /** As long as an RSA key of 4096 bits is, in Base64. */
    private static final String PRIVATE_KEY = "stand-in-teller-private-key/" + "kEy7+/".repeat(723);

    private StandInTarget() {}

    static String yaml(String url) {
        return """
                aerosync:
                  baseUrl: URL/v2
                  apiKey: stand-in-key/41+7
                  apiSecret: stand-in-secret-5150
                  fixtures:
                    healthy: {connectionId: '10000000000000000000000000000001', jobId: REF-10000000000000000000000000000001}
                    incompleteBankData: {connectionId: '20000000000000000000000000000002', jobId: REF-2}
                    bankUnavailable: {connectionId: '30000000000000000000000000000003', jobId: REF-3}
                    accessPaused: {connectionId: '40000000000000000000000000000004', jobId: REF-4}
                    manuallyLinked: {connectionId: '50000000000000000000000000000005', jobId: REF-5}
                    mfaLocked: {connectionId: '60000000000000000000000000000006', jobId: REF-6}
                    mfaExpired: {connectionId: '70000000000000000000000000000007', jobId: REF-7}
                    jobInProgress: {connectionId: '80000000000000000000000000000008', jobId: REF-8}
                    noRefreshJob: {connectionId: '90000000000000000000000000000009', jobId: REF-9}
                    expiredToken: {token: stand/in+token.expired}
                fuse:
                  baseUrl: URL
                  headers:
                    Fuse-Client-Id: stand-in-client
                    Fuse-Api-Key: stand-in-fuse-key-healthy
                    Plaid-Client-Id: stand-in-plaid-client
                    Plaid-Secret: stand-in-plaid-secret
                    Mx-Client-Id: stand-in-mx-client
                    Mx-Api-Key: stand-in-mx-key
                    Teller-Application-Id: stand-in-teller-application
                    Teller-Certificate: stand-in-teller-certificate
                    Teller-Private-Key: PRIVATE
                    Teller-Signing-Secret: stand-in-teller-signing-secret
                    Plaid-Verification: stand-in-plaid-verification
                    Teller-Signature: stand-in-teller-signature
                    Fuse-Verification: stand-in-fuse-verification
                  fixtures:
                    healthy: {accessToken: access-healthy-1, entityId: entity-1}
                    internalError: {accessToken: access-internal-2}
                    aggregatorFailing: {accessToken: access-failing-3}
                    aggregatorDisconnected: {accessToken: access-disconnected-4}
                    connectionFinished: {accessToken: access-finished-5}
                    requestFails: {accessToken: access-fails-🔑-6}
                    unprocessableWebhook: {body: '{"webhook_type":"BROKEN"}'}
                    restrictedKey: {headers: {Fuse-Api-Key: stand-in-fuse-key-restricted}}
                    rateLimited: {headers: {Fuse-Api-Key: stand-in-fuse-key-limited}}
                """.replace("URL", url).replace("PRIVATE", PRIVATE_KEY);
    }
}
