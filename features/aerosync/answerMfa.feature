@aerosync @operation:answerMfa
Feature: Errors of answerMfa
  POST /accounts/{connectionId}/job/{jobId}/mfa

  The path, the body and the place of this table are inferred.
  The page explains AC-100 with a malformed body, but its message names the connectionId, which is in the path; the cause here is inferred from the message.
  The page says here only that the connectionId is not valid; the advice of AC-102 is inferred from the tables of getAccount and refreshBalance.
  The page says here only that the connection to the bank has problems; the advice of AC-104 is inferred from the tables of getAccount, getBalance and refreshBalance.

  Scenario Outline: <code>
    Given that <condition>
    When the client calls answerMfa
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The request is wrong
      | code   | status | condition                                                                                                | message                                              | cause                                                                                            | action            | remedy                                                                                                                          | evidence   |
      | AC-100 | 400    | the path has an empty connectionId                                                                       | Missing required request parameters: [connectionId]. | The path has no connectionId.                                                                    | fix-request       | Check that every required parameter is present and well formed: connectionId and jobId in the path, and the answer in the body. | inferred   |
      | AC-001 | 403    | the bearer token is invalid; or the request has no Authorization header; or the bearer token has expired | Invalid API key and secret.                          | The credentials of the request are not authorized; the bearer token is wrong or no longer valid. | check-credentials | Check the Authorization header and that its token is still valid.                                                               | documented |
      | AC-102 | 404    | no connection has the connectionId                                                                       | User <connectionId> not found.                       | The connectionId in the path is not valid.                                                       | fix-request       | Verify that the end user completed the onSuccess flow of the widget before this call.                                           | inferred   |

    Examples: The bank does not deliver
      | code   | status | condition                               | message                                                                                                                   | cause                                    | action             | remedy                                                                                                                   | evidence |
      | AC-104 | 400    | the connection to the bank has problems | We are having issues connecting to your bank. Reconnect your bank or reach out to [email protected] to resolve the issue. | The connection to the bank has problems. | retry-with-backoff | Repeat the request with exponential back-off; when that does not help, ask the end user to reconnect through the widget. | inferred |

    Examples: The MFA session is over
      | code   | status | condition                   | message                                                          | cause                                                  | action      | remedy                                                             | evidence   |
      | AC-110 | 405    | the MFA session has expired | Your MFA session has expired. Please reauthenticate to continue. | The end user did not answer the MFA challenge in time. | restart-mfa | Create the job again and launch the MFA widget from the beginning. | documented |
