@aerosync @operation:refreshBalance @creates-job
Feature: Errors of refreshBalance
  POST /accounts/{connectionId}/refresh

  Creates a job when it succeeds.
  That this table of the page belongs to this operation is inferred.
  The page explains AC-100 with a malformed body. No body is documented for this request, so the cause here is inferred from the message.
  AC-102 answers 400 here and 404 everywhere else.
  AC-108 must not be retried automatically.

  Scenario Outline: <code>
    Given that <condition>
    When the client calls refreshBalance
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The request is wrong
      | code   | status | condition                                                                                                | message                                              | cause                                                                                            | action            | remedy                                                                                    | evidence   |
      | AC-100 | 400    | the path has an empty connectionId                                                                       | Missing required request parameters: [connectionId]. | The path has no connectionId.                                                                    | fix-request       | Check that every required parameter is present and well formed: connectionId in the path. | inferred   |
      | AC-001 | 403    | the bearer token is invalid; or the request has no Authorization header; or the bearer token has expired | Invalid API key and secret.                          | The credentials of the request are not authorized; the bearer token is wrong or no longer valid. | check-credentials | Check the Authorization header and that its token is still valid.                         | documented |
      | AC-102 | 400    | no connection has the connectionId                                                                       | User <connectionId> not found.                       | The connectionId in the path is not valid.                                                       | fix-request       | Verify that the end user completed the onSuccess flow of the widget before this call.     | documented |

    Examples: The bank does not deliver
      | code   | status | condition                               | message                                                                                                                   | cause                                    | action             | remedy                                                                                                                   | evidence   |
      | AC-104 | 400    | the connection to the bank has problems | We are having issues connecting to your bank. Reconnect your bank or reach out to [email protected] to resolve the issue. | The connection to the bank has problems. | retry-with-backoff | Repeat the request with exponential back-off; when that does not help, ask the end user to reconnect through the widget. | documented |

    Examples: The account cannot serve it
      | code   | status | condition                       | message                                                  | cause                                                         | action                  | remedy                                                                                                                         | evidence   |
      | AC-107 | 405    | the account was linked manually | Balance refresh not available for manually linked users. | The balance of a manually linked account cannot be refreshed. | check-connection-method | Check canFetchBalance or connectionMethod in the answer of getAccount first, and skip this call for a manually linked account. | documented |

    @locks-user
    Examples: The end user is locked
      | code   | status | condition                                               | message                                                                      | cause                                                       | action          | remedy                                                                                    | endUser                                                                                                               | evidence   |
      | AC-108 | 429    | the end user is locked after too many wrong MFA answers | Account has been temporarily blocked due to too many incorrect MFA attempts. | The end user gave too many wrong MFA answers and is locked. | contact-support | Make no automatic retry. Tell the end user, and contact the support of Aeropay if needed. | Your bank account is locked for a while after too many wrong answers. Please try again later, or contact our support. | documented |
