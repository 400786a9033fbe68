// Calls Fuse's operations through the vendor's client as standard input says, one JSON object a line, and prints what came back.
const { Configuration, FuseApi, FuseApiErrorCode, FuseApiErrorSourceEnum, FuseApiErrorType } = require("fuse-node");
const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n");

function send(client, operation, headers, body, options) {
  switch (operation) {
    case "createSession":
      return client.createSession(body, options);
    case "getAccounts":
      return client.getFinancialConnectionsAccounts(body, options);
    case "getBalances":
      return client.getFinancialConnectionsBalances(body, options);
    case "syncConnection":
      // The client insists on this header; an empty one is what a caller without it can pass.
      return client.syncFinancialConnectionsData(headers["Fuse-Verification"] ?? "", body, options);
    default:
      throw new Error("no such operation: " + operation);
  }
}

async function seen({ id, operation, headers, body }) {
  const client = new FuseApi(new Configuration({ basePath: process.argv[2], baseOptions: { headers } }));
  let content = body;
  let options;
  try {
    content = JSON.parse(body);
  } catch {
    // Not JSON on purpose: the client's transport would repair it.
    options = { transformRequest: [(data) => data] };
  }
  try {
    const { status, data } = await send(client, operation, headers, content, options);
    return { id, thrown: false, status, data };
  } catch (fault) {
    const error = fault.response?.data;
    return {
      id,
      thrown: fault.isAxiosError === true,
      fault: fault.message,
      status: fault.response?.status,
      error,
      codeIsKnown: Object.values(FuseApiErrorCode).includes(error?.code),
      typeIsKnown: Object.values(FuseApiErrorType).includes(error?.type),
      sourceIsKnown: Object.values(FuseApiErrorSourceEnum).includes(error?.source),
    };
  }
}

(async () => {
  for (const line of lines) {
    console.log(JSON.stringify(await seen(JSON.parse(line))));
  }
})();
