@fuse @category:webhook
Feature: Webhook errors of Fuse
  Fuse failed to process the event of a webhook.
  No document ties a status to a code, so any documented error status is accepted; no document says which endpoint answers which code, so the operations here are inferred.
  The page gives no advice for this code; the remedy is inferred. Handle every code, and show the end user a message that fits it.

  Scenario Outline: <code>
    Given that <condition>
    When the client calls <operation>
    Then the API answers <status> with the error <code>

    Examples: The event cannot be processed
      | code          | operation      | status     | condition                             | cause                                                        | action      | remedy                                                                                             | evidence |
      | webhook_error | syncConnection | 4xx or 5xx | the webhook event cannot be processed | Fuse had an error while it processed the event of a webhook. | fix-request | Pass on the body and the headers of the webhook unchanged; if they were, report the error to Fuse. | inferred |
