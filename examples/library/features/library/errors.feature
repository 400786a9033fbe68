@library
Feature: Errors of the library

  Scenario Outline: <code>
    Given that <condition>
    When the client calls <operation>
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: Errors
      | code           | status | message                      | operation  | condition            | cause                   | action      | remedy                    | evidence   |
      | INVALID_KEY    | 401    | The key is not valid.        | getBook    | the key is wrong     | The key does not exist. | check-key   | Check the key.            | documented |
      | BOOK_NOT_FOUND | 404    | No book has the ISBN <isbn>. | getBook    | no book has the ISBN | The ISBN is wrong.      | fix-request | Check the ISBN.           | documented |
      | MISSING_ISBN   | 400    | The member isbn is missing.  | createLoan | the body has no ISBN | The ISBN is missing.    | fix-request | Send the ISBN.            | documented |
      | BOOK_ON_LOAN   | 409    | The book is on loan.         | createLoan | the book is on loan  | Somebody has the book.  | wait        | Wait until it is back.    | documented |
