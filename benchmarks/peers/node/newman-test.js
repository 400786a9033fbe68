// What newman runs after each answer; `expected` and `schemas` are set by the collection.
const item = expected;
pm.test('status', () => pm.expect(item.statuses).to.include(pm.response.code));
pm.test('media type', () => pm.expect(pm.response.headers.get('Content-Type')).to.match(/^application\/json/));
const body = pm.response.json();
if (item.schema !== null) {
  pm.test('schema', () => pm.response.to.have.jsonSchema(JSON.parse(pm.collectionVariables.get(item.schema))));
  const error = item.schema === 'aerosync' ? body.error : body;
  if (item.code !== null) pm.test('code', () => pm.expect(error.code).to.equal(item.code));
  if (item.messages.length > 0) pm.test('message', () => pm.expect(item.messages).to.include(error.message));
}
