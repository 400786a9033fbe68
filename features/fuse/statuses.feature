@fuse @category:status
Feature: Statuses of Fuse
  The page lists these statuses without codes, and codes without statuses. The operations here are inferred: no document says which endpoint answers which status.
  Except for 200 and 429 the page gives causes only; the remedies marked inferred are ours.

  Scenario Outline: <status>
    Given that <condition>
    When the client calls <operation>
    Then the API answers <status>

    Examples: The request succeeds
      | status | operation     | condition            | cause                  | action | remedy                    | evidence   |
      | 200    | createSession | the request is valid | The request succeeded. | none   | Nothing needs to be done. | documented |

    Examples: The request is refused
      | status | operation     | condition                              | cause                                                                              | action             | remedy                                                               | evidence   |
      | 400    | createSession | the body misses a required member      | The request was not acceptable, often because a required parameter is missing.     | fix-request        | Send every required parameter.                                       | inferred   |
      | 401    | createSession | the request has no Fuse-Api-Key header | The request carries no valid API key.                                              | check-credentials  | Check that the Fuse-Api-Key header is sent and holds a valid key.    | inferred   |
      | 402    | getBalances   | a request with valid parameters fails  | Fuse found nothing wrong with the parameters, but could not carry out the request. | show-message       | Act on the code in the body, or show the end user a generic message. | inferred   |
      | 403    | getBalances   | the API key lacks the permission       | The API key has no permission for this request.                                    | check-credentials  | Use an API key that has the permission.                              | inferred   |
      | 404    | getEntity     | no entity has the entity_id            | No resource has the requested id.                                                  | fix-request        | Check the id in the path.                                            | inferred   |
      | 429    | getBalances   | too many requests were sent            | Too many requests came in too short a time.                                        | retry-with-backoff | Send the request again with exponential back-off.                    | documented |

    Examples: The server fails
      | status | operation   | condition             | cause                                              | action             | remedy                                                                                       | evidence |
      | 500    | getBalances | Fuse fails internally | Fuse or the servers of an aggregator had an error. | retry-with-backoff | Retry with exponential back-off, and show the end user a generic message if the error stays. | inferred |
