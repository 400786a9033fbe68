@oci-registry @operation:deleteManifest
Feature: Errors of deleteManifest
  DELETE /v2/{name}/manifests/{reference}

  Scenario Outline: <code>
    Given that <condition>
    When the client calls deleteManifest
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The request cannot be met
      | code             | status | condition                                   | message                               | cause                                                              | action           | remedy                                                                          | evidence   |
      | NAME_INVALID     | 400    | the name has capital letters                | invalid repository name               | The name of the repository breaks the rules for names.             | fix-request      | Use small letters, digits and single separators, and fewer than 256 characters. | inferred   |
      | TAG_INVALID      | 400    | the reference is neither a tag nor a digest | manifest tag did not match URI        | The reference in the path has the form of no tag and of no digest. | fix-request      | Send a tag or a digest.                                                         | inferred   |
      | MANIFEST_UNKNOWN | 404    | no manifest has the reference               | manifest unknown                      | The repository has no manifest with the reference.                 | treat-as-deleted | Take it that the manifest is deleted already.                                   | documented |
      | NAME_UNKNOWN     | 404    | no repository has the name                  | repository name not known to registry | The registry does not know the repository.                         | treat-as-deleted | Take it that the manifest is deleted already.                                   | inferred   |

    @closed
    Examples: The registry takes no changes
      | code        | status | condition                     | message                       | cause                                                                       | action          | remedy                                                                      | evidence |
      | UNSUPPORTED | 405    | the registry takes no changes | The operation is unsupported. | The registry is a pull-through cache, or its owner has turned deletion off. | change-registry | Delete at the origin, or ask the owner of the registry to turn deletion on. | inferred |

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
