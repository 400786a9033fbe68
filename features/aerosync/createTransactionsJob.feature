@aerosync @operation:createTransactionsJob @creates-job
Feature: Errors of createTransactionsJob
  POST /accounts/{connectionId}/transactions

  Creates a job when it succeeds.
  The page explains AC-100 with a malformed body. No body is documented for this request, so the cause here is inferred from the message.
  The page says here only that the connectionId is not valid; the advice of AC-102 is inferred from the tables of getAccount and refreshBalance.
  The page says here only that the connection to the bank has problems; the advice of AC-104 is inferred from the tables of getAccount, getBalance and refreshBalance.

  Scenario Outline: <code>
    Given that <condition>
    When the client calls createTransactionsJob
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The request is wrong
      | code   | status | condition                                                                                                | message                                              | cause                                                                                            | action            | remedy                                                                                    | evidence   |
      | AC-100 | 400    | the path has an empty connectionId                                                                       | Missing required request parameters: [connectionId]. | The path has no connectionId.                                                                    | fix-request       | Check that every required parameter is present and well formed: connectionId in the path. | inferred   |
      | AC-001 | 403    | the bearer token is invalid; or the request has no Authorization header; or the bearer token has expired | Invalid API key and secret.                          | The credentials of the request are not authorized; the bearer token is wrong or no longer valid. | check-credentials | Check the Authorization header and that its token is still valid.                         | documented |
      | AC-102 | 404    | no connection has the connectionId                                                                       | User <connectionId> not found.                       | The connectionId in the path is not valid.                                                       | fix-request       | Verify that the end user completed the onSuccess flow of the widget before this call.     | inferred   |

    Examples: The bank does not deliver
      | code   | status | condition                               | message                                                                                                                   | cause                                    | action             | remedy                                                                                                                   | evidence |
      | AC-104 | 400    | the connection to the bank has problems | We are having issues connecting to your bank. Reconnect your bank or reach out to [email protected] to resolve the issue. | The connection to the bank has problems. | retry-with-backoff | Repeat the request with exponential back-off; when that does not help, ask the end user to reconnect through the widget. | inferred |

    Examples: Another job is in the way
      | code   | status | condition                                 | message                                       | cause                                               | action | remedy                                                                     | evidence   |
      | AC-112 | 409    | another job is running for the connection | Conflict — another job currently in progress. | The connection has a job that has not finished yet. | wait   | Check the state of the job on the server side before creating another one. | documented |

    Examples: The account cannot serve it
      | code   | status | condition                       | message                                                       | cause                                                                   | action    | remedy                                                                                     | endUser                                                                                        | evidence   |
      | AC-114 | 405    | the account was linked manually | Transaction jobs are not available for manually linked users. | A transactions job needs an account that was linked through the widget. | reconnect | If the end user linked the account manually, ask them to link it again through the widget. | Please connect your bank account again, and log in at your bank instead of typing its numbers. | documented |
