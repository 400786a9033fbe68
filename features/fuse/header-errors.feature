@fuse @category:header
Feature: Header errors of Fuse
  A header with the credentials of an aggregator, or with the proof of a webhook, is missing.
  No document ties a status to a code, so any documented 4xx is accepted; no document says which endpoint answers which code, so the operations here are inferred.
  The page says only that the header is missing; that it must be sent is inferred. Handle every code, and show the end user a message that fits it.

  Scenario Outline: <code>
    Given that <condition>
    When the client calls <operation>
    Then the API answers <status> with the error <code>

    Examples: Plaid credentials
      | code                           | operation     | status | condition                                 | cause                                         | action      | remedy                                                          | evidence |
      | missing_plaid_client_id_header | createSession | 4xx    | the request has no Plaid-Client-Id header | The request lacks the header Plaid-Client-Id. | fix-request | Send the header Plaid-Client-Id with your credential for Plaid. | inferred |
      | missing_plaid_secret_header    | createSession | 4xx    | the request has no Plaid-Secret header    | The request lacks the header Plaid-Secret.    | fix-request | Send the header Plaid-Secret with your credential for Plaid.    | inferred |

    Examples: Plaid webhook
      | code                              | operation      | status | condition                                    | cause                                            | action      | remedy                                                              | evidence |
      | missing_plaid_verification_header | syncConnection | 4xx    | the request has no Plaid-Verification header | The request lacks the header Plaid-Verification. | fix-request | Pass on the header Plaid-Verification of the webhook with its body. | inferred |

    Examples: MX credentials
      | code                        | operation     | status | condition                              | cause                                      | action      | remedy                                                    | evidence |
      | missing_mx_client_id_header | createSession | 4xx    | the request has no Mx-Client-Id header | The request lacks the header Mx-Client-Id. | fix-request | Send the header Mx-Client-Id with your credential for MX. | inferred |
      | missing_mx_api_key_header   | createSession | 4xx    | the request has no Mx-Api-Key header   | The request lacks the header Mx-Api-Key.   | fix-request | Send the header Mx-Api-Key with your credential for MX.   | inferred |

    Examples: Teller credentials
      | code                                 | operation     | status | condition                                       | cause                                               | action      | remedy                                                                 | evidence |
      | missing_teller_private_key_header    | createSession | 4xx    | the request has no Teller-Private-Key header    | The request lacks the header Teller-Private-Key.    | fix-request | Send the header Teller-Private-Key with your credential for Teller.    | inferred |
      | missing_teller_certificate_header    | createSession | 4xx    | the request has no Teller-Certificate header    | The request lacks the header Teller-Certificate.    | fix-request | Send the header Teller-Certificate with your credential for Teller.    | inferred |
      | missing_teller_application_id_header | createSession | 4xx    | the request has no Teller-Application-Id header | The request lacks the header Teller-Application-Id. | fix-request | Send the header Teller-Application-Id with your credential for Teller. | inferred |
      | missing_teller_signing_secret_header | createSession | 4xx    | the request has no Teller-Signing-Secret header | The request lacks the header Teller-Signing-Secret. | fix-request | Send the header Teller-Signing-Secret with your credential for Teller. | inferred |

    Examples: Teller and Fuse webhooks
      | code                             | operation      | status | condition                                   | cause                                           | action      | remedy                                                             | evidence |
      | missing_teller_signature_header  | syncConnection | 4xx    | the request has no Teller-Signature header  | The request lacks the header Teller-Signature.  | fix-request | Pass on the header Teller-Signature of the webhook with its body.  | inferred |
      | missing_fuse_verification_header | syncConnection | 4xx    | the request has no Fuse-Verification header | The request lacks the header Fuse-Verification. | fix-request | Pass on the header Fuse-Verification of the webhook with its body. | inferred |
