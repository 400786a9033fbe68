@aerosync @surface:android-widget
Feature: Errors of the widget, as the Android SDK hands them over
  onError(string)

  The strings of the widget with the quotation marks of the JSON text that they travelled in: `"TYPE | Code: CODE | Message: MESSAGE"`.
  A parser for the widget's form alone finds a type with a quotation mark in it. Take both forms.
  Documented in: Android SDK of Aerosync, WebAppInterface

  Scenario Outline: <code>
    Given that <condition>
    When the android-widget reports an error
    Then onError receives the type <type> and the code <code>
    And the message reads "<message>"

    Examples: Listed for the widget, or seen in its example
      | code   | type                  | condition                              | message                                                                                                                | cause                                                                                | action    | remedy                                                                                                                                       | evidence   |
      | AR-100 | POLLING_TIMEOUT       | the end user did not respond in time   | No response received from the user within the expected time frame. Please try again later.                             | The end user did not respond in the expected time.                                   | wait      | Take the quotation marks off, log the event, show the end user a message, and let them try again later.                                      | documented |
      | AR-500 | SERVER_ERROR          | the server of the widget fails         | A server error occurred. Please try again later.                                                                       | A server had an error.                                                               | wait      | Take the quotation marks off, log the event, show the end user a message, and let them try again later.                                      | documented |
      | AC-117 | INCORRECT_CREDENTIALS | the account or routing number is wrong | Sorry, we encountered an issue while linking your account. Please ensure your account and routing numbers are correct. | Linking the account failed, probably because the account or routing number is wrong. | reconnect | Take the quotation marks off, log the event, ask the end user to check both numbers, and let them link the account again through the widget. | inferred   |
