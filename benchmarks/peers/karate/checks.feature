Feature: Every request of the work list

  Karate's own matching stands in for a JSON Schema, since it is what its users write; it costs Karate less than a validator would.

  Background:
    * def shapes =
      """
      {
        aerosync: { error: { code: '#regex AC-[0-9]{3}', message: '#string' } },
        fuse: { title: '#string', details: '#string', code: '#regex [a-z][a-z0-9_]*', type: '#string', source: '#regex internal|aggregator' },
        none: {}
      }
      """

  Scenario Outline: ${id}
    * url __row.url
    * headers __row.headers
    * request __row.body
    * method method
    * match __row.statuses contains responseStatus
    * match karate.response.header('Content-Type') == '#regex application/json.*'
    * match response == '#object'
    * match response contains deep shapes[__row.schema || 'none']
    * def error = __row.schema == 'aerosync' ? response.error : response
    * assert __row.code == null || error.code == __row.code
    * assert __row.messages.length == 0 || __row.messages.includes(error.message)

    Examples:
      | read('work.json') |
