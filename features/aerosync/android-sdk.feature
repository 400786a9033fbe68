@aerosync @surface:android-sdk
Feature: Texts that the Android SDK makes itself
  onError(string)

  The Android SDK hands these to the same onError as the strings of the widget. What follows the fixed words is an exception of the app.
  They have neither a type nor a code: tell them apart by how they begin. The names here are ours.
  Documented in: Android SDK of Aerosync, WebAppInterface and its start of the widget

  Scenario Outline: <code>
    Given that <condition>
    When the android-sdk reports an error
    Then the message reads "<message>"

    Examples: Made by the SDK, not by the widget
      | code                           | condition                                            | message                                                   | cause                                                                                                                               | action       | remedy                                                                                                                       | evidence |
      | unable-to-parse-sync-event     | the widget posts what is no JSON                     | Unable to parse sync event: <anything>                    | The SDK cannot read an event of the widget as JSON. No error of the bank or the end user is behind it.                              | show-message | Log the text with the version of the SDK. Leave the widget open; where it does not go on, let the end user start it again.   | inferred |
      | invalid-widget-event-type      | the widget posts an event that the SDK does not know | Invalid widget event type: <anything>                     | The SDK does not know the kind of an event, such as widgetBankClick, which says only that the end user chose a bank.                | none         | Log the text and go on: the widget still runs. Show the end user no error, and look for a newer SDK.                         | inferred |
      | error-in-widget-event-callback | a callback of the app throws an exception            | Error in widget event callback: <anything>                | An event lacks a member that the SDK expects, or the code of the app threw an exception while it handled one, also after a success. | show-message | Log the text and look for the exception in your own callbacks first. Do not take the account as not linked: ask your server. | inferred |
      | unable-to-load-widget          | the SDK cannot start the widget                      | Error \| Unable to load the Aerosync widget \| <anything> | The SDK could not open the screen with the widget.                                                                                  | show-message | Log the text, check the configuration of the SDK and the manifest of the app, and show the end user a message.               | inferred |
