@aerosync @operation:widget @surface:widget
Feature: Errors of the widget
  onError(string)

  The widget calls onError with one string: `TYPE | Code: CODE | Message: MESSAGE`.
  Always define onError in the configuration of the widget and log what it receives; parse the string, or show the end user a fallback message.
  AR codes belong to the widget and to no endpoint. AC-117 stands in no table; its cause is inferred from its type and message.

  Scenario Outline: <code>
    Given that <condition>
    When the widget reports an error
    Then onError receives the type <type> and the code <code>
    And the message reads "<message>"

    Examples: Listed in the table of the page
      | code   | type            | condition                            | message                                                                                    | cause                                              | action | remedy                                                                    | evidence   |
      | AR-100 | POLLING_TIMEOUT | the end user did not respond in time | No response received from the user within the expected time frame. Please try again later. | The end user did not respond in the expected time. | wait   | Log the event, show the end user a message, and let them try again later. | documented |
      | AR-500 | SERVER_ERROR    | the server of the widget fails       | A server error occurred. Please try again later.                                           | A server had an error.                             | wait   | Log the event, show the end user a message, and let them try again later. | documented |

    Examples: Seen in the page's example only
      | code   | type                  | condition                              | message                                                                                                                | cause                                                                                | action    | remedy                                                                                                         | endUser                                                                                       | evidence |
      | AC-117 | INCORRECT_CREDENTIALS | the account or routing number is wrong | Sorry, we encountered an issue while linking your account. Please ensure your account and routing numbers are correct. | Linking the account failed, probably because the account or routing number is wrong. | reconnect | Log the event, ask the end user to check both numbers, and let them link the account again through the widget. | Please check the account number and the routing number, then connect your bank account again. | inferred |
