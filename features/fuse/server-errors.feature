@fuse @category:server
Feature: Server errors of Fuse
  Fuse failed while it processed the request.
  No document ties a status to a code; 500 is the only documented status for a failure of the server. Likewise no document says which endpoint answers which code, so the operations here are inferred.
  Handle every code, and show the end user a message that fits it.

  Scenario Outline: <code>
    Given that <condition>
    When the client calls <operation>
    Then the API answers <status> with the error <code>

    Examples: The server fails
      | code                  | operation   | status | condition             | cause                                                      | action             | remedy                                                                                       | evidence |
      | internal_server_error | getBalances | 500    | Fuse fails internally | Fuse had an internal error while it processed the request. | retry-with-backoff | Retry with exponential back-off, and show the end user a generic message if the error stays. | inferred |
