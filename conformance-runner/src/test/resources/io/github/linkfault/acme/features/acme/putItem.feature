@acme @operation:putItem
Feature: Errors of putItem
  POST /cart

  Scenario Outline: <code>
    Given that <condition>
    When the client calls putItem
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: All
      | code | status | condition                   | message            | cause                   | action      | remedy                 | evidence   |
      | E400 | 400    | the body has no count       | The count is missing. | The count is missing. | fix-request | Send the count.        | documented |
      | E409 | 409    | nothing of the item is left | Sold out.          | Nothing is left.        | wait        | Wait for new items.    | inferred   |
