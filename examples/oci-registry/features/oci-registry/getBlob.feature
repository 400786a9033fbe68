@oci-registry @operation:getBlob
Feature: Errors of getBlob
  GET /v2/{name}/blobs/{digest}

  Scenario Outline: <code>
    Given that <condition>
    When the client calls getBlob
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The request cannot be met
      | code           | status | condition                    | message                                        | cause                                                  | action      | remedy                                                                          | evidence |
      | DIGEST_INVALID | 400    | the digest is malformed      | provided digest did not match uploaded content | The digest in the path is none.                        | fix-request | Send an algorithm, a colon and all hexadecimal digits of the digest.            | inferred |
      | NAME_INVALID   | 400    | the name has capital letters | invalid repository name                        | The name of the repository breaks the rules for names. | fix-request | Use small letters, digits and single separators, and fewer than 256 characters. | inferred |
      | BLOB_UNKNOWN   | 404    | no blob has the digest       | blob unknown to registry                       | The repository has no blob with the digest.            | fix-request | Take the digest from a manifest of the same repository.                         | inferred |
      | NAME_UNKNOWN   | 404    | no repository has the name   | repository name not known to registry          | The registry does not know the repository.             | fix-request | Check the name; a repository exists once something has been pushed to it.       | inferred |

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
