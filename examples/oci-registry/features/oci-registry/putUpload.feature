@oci-registry @operation:putUpload
Feature: Errors of putUpload
  PUT /v2/{name}/blobs/uploads/{uuid}

  Scenario Outline: <code>
    Given that <condition>
    When the client calls putUpload
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The request cannot be met
      | code                | status | condition                    | message                               | cause                                                        | action         | remedy                                                                          | evidence   |
      | BLOB_UPLOAD_INVALID | 400    | the upload cannot go on      | blob upload invalid                   | The registry met an error in the upload, which cannot go on. | restart-upload | Start the upload again.                                                         | documented |
      | NAME_INVALID        | 400    | the name has capital letters | invalid repository name               | The name of the repository breaks the rules for names.       | fix-request    | Use small letters, digits and single separators, and fewer than 256 characters. | inferred   |
      | BLOB_UPLOAD_UNKNOWN | 404    | the upload was cancelled     | blob upload unknown to registry       | The upload was cancelled, or never started.                  | restart-upload | Start the upload again.                                                         | documented |
      | NAME_UNKNOWN        | 404    | no repository has the name   | repository name not known to registry | The registry does not know the repository.                   | fix-request    | Check the name; a repository exists once something has been pushed to it.       | inferred   |

    @closed
    Examples: The registry takes no changes
      | code        | status | condition                     | message                       | cause                                        | action          | remedy                                | evidence |
      | UNSUPPORTED | 400    | the registry takes no changes | The operation is unsupported. | The registry does not support the operation. | change-registry | Push to a registry that takes pushes. | inferred |

    Examples: The query is wrong
      | code           | status | condition                                            | message                                        | cause                                                            | action         | remedy                                                                       | evidence |
      | DIGEST_INVALID | 400    | the digest of the request is not that of the content | provided digest did not match uploaded content | The content of the upload does not have the digest in the query. | restart-upload | Compute the digest over the bytes that are sent, and start the upload again. | inferred |

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
