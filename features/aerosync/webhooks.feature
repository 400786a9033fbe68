@aerosync @surface:webhook
Feature: Webhooks that report an error
  The events that Aerosync posts to the URL of a subscription, of which these are errors.

  Each is a POST with a JSON body: `event`, `timestamp`, `merchant_id` and `data`, whose `status` says how a job has ended.
  The same event may come more than once and in any order. Verify its signature before you read it, and answer with a 2xx status at once.
  Documented in: Aerosync webhook pages, events you can subscribe to

  Scenario Outline: <code>
    Given that <condition>
    When the webhook <code> arrives
    Then its status is <type>

    Examples: A job has failed
      | code            | type   | condition                                 | cause                                                 | action             | remedy                                                                                                                          | evidence |
      | job.balance     | failed | a job that refreshes the balance fails    | The job met an error; the webhook does not say which. | retry-with-backoff | Read the job with GET /accounts/{connectionId}/job/{jobId} and act on its error; where it has none, create the job again later. | inferred |
      | job.transaction | failed | a job that fetches the transactions fails | The job met an error; the webhook does not say which. | retry-with-backoff | Read the job with GET /accounts/{connectionId}/job/{jobId} and act on its error; where it has none, create the job again later. | inferred |
      | job.identity    | failed | a job that fetches the identity fails     | The job met an error; the webhook does not say which. | retry-with-backoff | Read the job with GET /accounts/{connectionId}/job/{jobId} and act on its error; where it has none, create the job again later. | inferred |

    Examples: The bank's consent has ended
      | code            | type    | condition                               | cause                                                                                | action    | remedy                                                                     | evidence   |
      | bank.revocation | revoked | the end user revokes the bank's consent | The consent to the bank was revoked at the bank itself. Only some banks report this. | reconnect | Tell the end user, and let them connect the bank again through the widget. | documented |
