@fuse @category:aggregator
Feature: Aggregator errors of Fuse
  The aggregator (Plaid, MX, Teller) could not do what Fuse asked of it.
  No document ties a status to a code, so any documented error status is accepted; no document says which endpoint answers which code, so the operations here are inferred.
  Only aggregator_error is documented to carry `data` with the errors of the aggregator; the documents of Plaid explain its own codes.
  Report an aggregator error to Fuse when it is remarkable or Fuse may be able to resolve it: Fuse counts these errors to choose the best aggregator for each bank connection. Handle every code, and show the end user a message that fits it.

  Scenario Outline: <code>
    Given that <condition>
    When the client calls <operation>
    Then the API answers <status> with the error <code>

    Examples: The aggregator fails
      | code             | operation   | status     | condition                               | cause                                                                                 | action       | remedy                                                              | evidence   |
      | aggregator_error | getBalances | 4xx or 5xx | the aggregator cannot serve the request | The aggregator could not do what was asked; its own error codes are embedded in data. | show-message | Handle the embedded errors, or show the end user a generic message. | documented |

    Examples: The connection has ended
      | code                                 | operation   | status     | condition                                       | cause                                                               | action    | remedy                                                                     | evidence   |
      | aggregator_disconnected_error        | getBalances | 4xx or 5xx | the aggregator is disconnected from the account | The account has lost its connection to the aggregator.              | reconnect | Let the end user reconnect the bank account.                               | documented |
      | aggregator_connection_finished_error | getBalances | 4xx or 5xx | access to the bank has been revoked for good    | Access to the bank has been revoked and cannot come back by itself. | reconnect | When the end user returns, start and establish a new financial connection. | documented |
