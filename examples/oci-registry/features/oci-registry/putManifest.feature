@oci-registry @operation:putManifest
Feature: Errors of putManifest
  PUT /v2/{name}/manifests/{reference}

  Scenario Outline: <code>
    Given that <condition>
    When the client calls putManifest
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The request cannot be met
      | code                | status | condition                                                   | message                                | cause                                                          | action      | remedy                                                                                      | evidence |
      | BLOB_UNKNOWN        | 400    | the manifest names a blob that the repository does not have | blob unknown to registry               | A blob that the manifest names is not in the repository.       | push-blobs  | Push the missing blobs, which the detail names, then the manifest again.                    | inferred |
      | MANIFEST_INVALID    | 400    | the manifest is no JSON                                     | manifest invalid                       | The registry cannot read the manifest, or a check of it fails. | fix-request | Correct what the detail names, and push the manifest again.                                 | inferred |
      | MANIFEST_UNVERIFIED | 400    | the signature of the manifest is wrong                      | manifest failed signature verification | The signature of the manifest does not fit its content.        | fix-request | Sign the manifest again, or push it in a format without signatures.                         | inferred |
      | NAME_INVALID        | 400    | the name has capital letters                                | invalid repository name                | The name of the repository breaks the rules for names.         | fix-request | Use small letters, digits and single separators, and fewer than 256 characters.             | inferred |
      | TAG_INVALID         | 400    | the manifest names another tag than the path                | manifest tag did not match URI         | The manifest names a tag, and the path another.                | fix-request | Use the tag of the manifest in the path.                                                    | inferred |
      | NAME_UNKNOWN        | 404    | no repository has the name                                  | repository name not known to registry  | The registry does not know the repository.                     | fix-request | Check the name; let the owner of the registry create the repository where pushing does not. | inferred |

    @closed
    Examples: The registry takes no changes
      | code        | status | condition                     | message                       | cause                                                                        | action          | remedy                                | evidence |
      | UNSUPPORTED | 405    | the registry takes no changes | The operation is unsupported. | The registry is a pull-through cache, or takes no pushes for another reason. | change-registry | Push to a registry that takes pushes. | inferred |

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
