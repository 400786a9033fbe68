@aerosync @operation:getAccount
Feature: Errors of getAccount
  GET /accounts/{connectionId}

  The page explains AC-100 with a malformed body. This request has none, so the cause here is inferred from the message.
  This table alone gives AC-100 the message of createToken although the request takes its id in the path.

  Scenario Outline: <code>
    Given that <condition>
    When the client calls getAccount
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The request is wrong
      | code   | status | condition                                                                                                | message                                                   | cause                                                                                            | action            | remedy                                                                                    | evidence   |
      | AC-100 | 400    | the path has an empty connectionId                                                                       | Required attributes are missing or not in a valid format. | The path has no connectionId, or one in a wrong format.                                          | fix-request       | Check that every required parameter is present and well formed: connectionId in the path. | inferred   |
      | AC-001 | 403    | the bearer token is invalid; or the request has no Authorization header; or the bearer token has expired | Invalid API key and secret.                               | The credentials of the request are not authorized; the bearer token is wrong or no longer valid. | check-credentials | Check the Authorization header and that its token is still valid.                         | documented |
      | AC-102 | 404    | no connection has the connectionId                                                                       | User <connectionId> not found.                            | The connectionId in the path is not valid.                                                       | fix-request       | Verify that the end user completed the onSuccess flow of the widget before this call.     | documented |

    Examples: The bank does not deliver
      | code   | status | condition                               | message                                                                                                                   | cause                                                                                                | action             | remedy                                                                                                                   | evidence   |
      | AC-103 | 400    | the bank sent incomplete account data   | The FI failed to send account number, routing number, or balance.                                                         | The bank returned incomplete data; the account number, the routing number or the balance is missing. | reconnect          | Show the end user an error in plain words and ask them to reconnect through the widget.                                  | documented |
      | AC-104 | 400    | the connection to the bank has problems | We are having issues connecting to your bank. Reconnect your bank or reach out to [email protected] to resolve the issue. | The connection to the bank has problems.                                                             | retry-with-backoff | Repeat the request with exponential back-off; when that does not help, ask the end user to reconnect through the widget. | documented |
