@acme @operation:findItems
Feature: Errors of findItems
  GET /items

  Scenario Outline: <code>
    Given that <condition>
    When the client calls findItems
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: All
      | code | status | condition                        | message             | cause                       | action      | remedy                  | evidence   |
      | E420 | 422    | the query has no order           | No order.           | The order is missing.       | fix-request | Send an order.          | documented |
      | E421 | 422    | the order is unknown             | Unknown order.      | The order does not exist.   | fix-request | Send another order.     | documented |
      | E422 | 404    | no item near has the number      | No such item.       | The item does not exist.    | fix-request | Send another number.    | documented |
      | E423 | 400    | too many items are asked for     | Too many items.     | The limit is too large.     | fix-request | Ask for fewer items.    | documented |
      | E424 | 409    | nothing of the item is left      | Sold out here.      | Nothing is left.            | wait        | Wait for new items.     | inferred   |
