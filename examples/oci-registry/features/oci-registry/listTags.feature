@oci-registry @operation:listTags
Feature: Errors of listTags
  GET /v2/{name}/tags/list

  Scenario Outline: <code>
    Given that <condition>
    When the client calls listTags
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The request cannot be met
      | code         | status | condition                  | message                               | cause                                      | action      | remedy                                                                    | evidence |
      | NAME_UNKNOWN | 404    | no repository has the name | repository name not known to registry | The registry does not know the repository. | fix-request | Check the name; a repository exists once something has been pushed to it. | inferred |

    Examples: The query is wrong
      | code                      | status | condition                                          | message                             | cause                                                                             | action      | remedy                                                         | evidence |
      | PAGINATION_NUMBER_INVALID | 400    | more results are asked for than the registry gives | invalid number of results requested | The parameter n is no number, is negative, or is larger than the registry allows. | fix-request | Ask for fewer results, and follow the Link header to the rest. | inferred |

    @no-credentials
    Examples: The client is not authenticated
      | code         | status | condition                      | message                 | cause                            | action       | remedy                                                                                          | evidence |
      | UNAUTHORIZED | 401    | the request has no credentials | authentication required | The client is not authenticated. | authenticate | Follow the WWW-Authenticate header: get credentials for its scheme, and send the request again. | inferred |

    @no-access
    Examples: The client has no access
      | code   | status | condition                                  | message                                    | cause                                                 | action     | remedy                                                                       | evidence |
      | DENIED | 403    | the credentials do not allow the operation | requested access to the resource is denied | The client lacks the access that the operation needs. | get-access | Ask the owner of the repository for access, or use credentials that have it. | inferred |

    @rate-limit
    Examples: The client asks too often
      | code            | status | condition                   | message           | cause                                             | action             | remedy                                       | evidence |
      | TOOMANYREQUESTS | 429    | too many requests were sent | too many requests | The client sent too many requests in an interval. | retry-with-backoff | Retry the request with back-off.             | inferred |
