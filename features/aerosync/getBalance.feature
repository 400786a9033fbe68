@aerosync @operation:getBalance
Feature: Errors of getBalance
  GET /accounts/{connectionId}/balance

  The page explains AC-100 with a malformed body. This request has none, so the cause here is inferred from the message.
  The page lists no AC-102 for this operation.

  Scenario Outline: <code>
    Given that <condition>
    When the client calls getBalance
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The request is wrong
      | code   | status | condition                                                                                                | message                                              | cause                                                                                            | action            | remedy                                                                                    | evidence   |
      | AC-100 | 400    | the path has an empty connectionId                                                                       | Missing required request parameters: [connectionId]. | The path has no connectionId.                                                                    | fix-request       | Check that every required parameter is present and well formed: connectionId in the path. | inferred   |
      | AC-001 | 403    | the bearer token is invalid; or the request has no Authorization header; or the bearer token has expired | Invalid API key and secret.                          | The credentials of the request are not authorized; the bearer token is wrong or no longer valid. | check-credentials | Check the Authorization header and that its token is still valid.                         | documented |

    Examples: The bank does not deliver
      | code   | status | condition                               | message                                                                                                                   | cause                                    | action             | remedy                                                                                                                   | evidence   |
      | AC-104 | 400    | the connection to the bank has problems | We are having issues connecting to your bank. Reconnect your bank or reach out to [email protected] to resolve the issue. | The connection to the bank has problems. | retry-with-backoff | Repeat the request with exponential back-off; when that does not help, ask the end user to reconnect through the widget. | documented |

    Examples: The account cannot serve it
      | code   | status | condition                                 | message                                                                                                                            | cause                                                       | action                  | remedy                                                                                                                         | evidence   |
      | AC-105 | 405    | the account was linked manually           | Balance check not available for manually linked users.                                                                             | The balance of a manually linked account cannot be checked. | check-connection-method | Check canFetchBalance or connectionMethod in the answer of getAccount first, and skip this call for a manually linked account. | documented |
      | AC-106 | 400    | the bank has paused access to the account | For security purposes, the FI has paused sharing account information for this user. To continue, the user can reconnect to the FI. | The bank has withdrawn its consent to the connection.       | reconnect               | Ask the end user to authenticate again through the widget; this restores access.                                               | documented |
