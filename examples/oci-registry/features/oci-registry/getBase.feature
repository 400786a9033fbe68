@oci-registry @operation:getBase
Feature: Errors of getBase
  GET /v2/

  Scenario Outline: <code>
    Given that <condition>
    When the client calls getBase
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    @no-credentials
    Examples: The client is not authenticated
      | code         | status | condition                      | message                 | cause                            | action       | remedy                                                                                          | evidence   |
      | UNAUTHORIZED | 401    | the request has no credentials | authentication required | The client is not authenticated. | authenticate | Follow the WWW-Authenticate header: get credentials for its scheme, and send the request again. | documented |

    @rate-limit
    Examples: The client asks too often
      | code            | status | condition                   | message           | cause                                             | action             | remedy                                       | evidence |
      | TOOMANYREQUESTS | 429    | too many requests were sent | too many requests | The client sent too many requests in an interval. | retry-with-backoff | Retry the request with back-off.             | inferred |
