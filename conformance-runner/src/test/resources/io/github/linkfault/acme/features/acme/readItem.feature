@acme @operation:readItem
Feature: Errors of readItem
  GET /items/{itemId}

  Scenario Outline: <code>
    Given that <condition>
    When the client calls readItem
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: All
      | code | status | condition              | message            | cause                      | action      | remedy                  | evidence   |
      | E401 | 401    | the key is wrong       | Unknown key.       | The key does not exist.    | check-key   | Check the key.          | documented |
      | E404 | 404    | no item has the number | No item <item>.    | The item does not exist.   | fix-request | Ask for another number. | inferred   |
