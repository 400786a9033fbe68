@oci-registry @operation:listRepositories
Feature: Errors of listRepositories
  GET /v2/_catalog

  Scenario Outline: <code>
    Given that <condition>
    When the client calls listRepositories
    Then the API answers <status> with the error <code>
    And the message reads "<message>"

    Examples: The query is wrong
      | code                      | status | condition                                          | message                             | cause                                                                             | action      | remedy                                                         | evidence |
      | PAGINATION_NUMBER_INVALID | 400    | more results are asked for than the registry gives | invalid number of results requested | The parameter n is no number, is negative, or is larger than the registry allows. | fix-request | Ask for fewer results, and follow the Link header to the rest. | inferred |
