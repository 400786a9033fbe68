@aerosync @surface:react-native-sdk
Feature: Texts that the React Native SDK makes itself
  onError(string)

  The React Native SDK hands these to the same onError as the strings of the widget. What follows the fixed words is an exception of the app.
  They have neither a type nor a code: tell them apart by how they begin. The names here are ours.
  Documented in: React Native SDK of Aerosync, the messages of its web view

  Scenario Outline: <code>
    Given that <condition>
    When the react-native-sdk reports an error
    Then the message reads "<message>"

    Examples: Made by the SDK, not by the widget
      | code                            | condition                                     | message                                                 | cause                                                                                                                       | action       | remedy                                                                                                                       | evidence |
      | failed-to-parse-webview-message | the web view posts what the SDK cannot handle | Failed to parse WebView message: <anything>             | A message of the web view is no JSON, or the code of the app threw an exception while it handled one, also after a success. | show-message | Log the text and look for the exception in your own callbacks first. Do not take the account as not linked: ask your server. | inferred |
      | unable-open-url                 | the SDK cannot open a page of the bank        | Unable open the URL in the external browser: <anything> | A page, for example the sign-in of a bank, could not be opened in the browser of the device.                                | show-message | Log the text, and ask the end user to try again with a browser installed, or to link the account in another way.             | inferred |
