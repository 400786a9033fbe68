@fuse @surface:webhook
Feature: Webhooks that report an error
  The webhooks that Fuse sends in one form for all aggregators, of which these are errors.

  Each is a POST with a JSON body: `type`, `financial_connection_id`, `environment`, `source` and `remote_data`, the aggregator's own webhook.
  Pass the body of `financial_connection.sync_data` on to POST /v1/financial_connections/sync; these two need no answer but a 2xx status.
  Documented in: Fuse webhook pages, models

  Scenario Outline: <code>
    Given that <condition>
    When the webhook <code> arrives

    Examples: The connection is lost
      | code                              | condition                                               | cause                                                                        | action    | remedy                                                                                                            | evidence   |
      | financial_connection.disconnected | the institution disconnects the financial connection    | The connection to the institution was lost and has to be made again.         | reconnect | Create a session with the access token of the connection, and let the end user reconnect the institution with it. | documented |
      | financial_connection.finished     | the financial connection with the institution has ended | The connection has ended for good; the same connection cannot be made again. | reconnect | Let the end user connect the institution anew, which makes another financial connection.                          | documented |
