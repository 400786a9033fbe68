@fuse @category:client
Feature: Client errors of Fuse
  The client sent a request that Fuse does not accept.
  No document ties a status to a code, so any documented 4xx is accepted; no document says which endpoint answers which code, so the operations here are inferred.
  The page gives causes only; the remedies marked inferred are ours. Handle every code, and show the end user a message that fits it.

  Scenario Outline: <code>
    Given that <condition>
    When the client calls <operation>
    Then the API answers <status> with the error <code>

    Examples: The headers are wrong
      | code            | operation     | status | condition                              | cause                                 | action      | remedy                                         | evidence |
      | invalid_headers | createSession | 4xx    | the Fuse-Client-Id header is malformed | A header of the request is not valid. | fix-request | Check the names and the values of the headers. | inferred |

    Examples: A required part is missing
      | code                 | operation     | status | condition                            | cause                                      | action      | remedy                                                         | evidence |
      | invalid_request_body | createSession | 4xx    | the body misses its required members | The body lacks something that is required. | fix-request | Send a body with all required members.                         | inferred |
      | missing_access_token | getAccounts   | 4xx    | the request has no access_token      | The request carries no access token.       | fix-request | Send the access_token of the financial connection in the body. | inferred |
      | request_body_missing | createSession | 4xx    | the request has no body              | The request has no body.                   | fix-request | Send the body that the operation requires.                     | inferred |

    Examples: The body cannot be read
      | code                         | operation     | status | condition                             | cause                                                    | action      | remedy                                       | evidence   |
      | request_content_type_invalid | createSession | 4xx    | the Content-Type header is text/plain | The Content-Type of the request is not application/json. | fix-request | Set Content-Type to application/json.        | documented |
      | request_body_invalid_json    | createSession | 4xx    | the body is malformed JSON            | The body is not valid JSON.                              | fix-request | Send a body that is one valid JSON document. | inferred   |
