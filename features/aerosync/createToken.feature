@aerosync @operation:createToken
Feature: Errors of createToken
  POST /token

  The page names the status of AC-101 "Forbidden"; only the number 401 counts.

  Scenario Outline: <code>
    Given that <condition>
    When the client calls createToken
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The request is wrong
      | code   | status | condition                               | message                                                   | cause                                                      | action      | remedy                                                                  | evidence   |
      | AC-100 | 400    | the body has no apiKey and no apiSecret | Required attributes are missing or not in a valid format. | The body lacks apiKey or apiSecret, or is not well formed. | fix-request | Send every required field, apiKey and apiSecret, in its correct format. | documented |

    Examples: The credentials are wrong
      | code   | status | condition                              | message                     | cause                                            | action            | remedy                                                     | evidence   |
      | AC-101 | 401    | the apiKey and the apiSecret are wrong | Invalid API key and secret. | The apiKey and the apiSecret are not authorized. | check-credentials | Compare apiKey and apiSecret with the ones you were given. | documented |
