// The vendor's client as its users set it up; the base path alone is another.
import { Configuration, FuseApi, FuseApiErrorCode, RiskReportApi } from 'fuse-node';

export { FuseApiErrorCode };

/** The classes of the package, for a Fuse at this base URL. */
export function clients(baseUrl) {
  const headers = {
    'Fuse-Client-Id': 'mock-client-id', 'Fuse-Api-Key': 'mock-key-healthy',
    'Plaid-Client-Id': 'mock-plaid-client-id', 'Plaid-Secret': 'mock-plaid-secret',
    'Plaid-Verification': 'mock-plaid-verification', 'Teller-Signature': 'mock-teller-signature',
  };
  const configuration = new Configuration({ basePath: baseUrl, baseOptions: { headers } });
  return { FuseApi: new FuseApi(configuration), RiskReportApi: new RiskReportApi(configuration) };
}

/** From nothing to data, as each client of Fuse begins: what the later calls need. */
export async function onboard({ FuseApi: fuse }) {
  const session = (await fuse.createSession({
    supported_financial_institution_aggregators: ['plaid'], products: ['account_details', 'balance'], entity: { id: 'user-1' },
  })).data;
  const link = (await fuse.createLinkToken({
    institution_id: 'mock-institution', entity: { id: 'user-1' }, client_name: 'Example', session_client_secret: session.client_secret,
  })).data;
  if (!link.link_token) throw new Error('no link token');
  // Fuse Connect would hand this one over.
  const exchanged = (await fuse.exchangeFinancialConnectionsPublicToken({ public_token: 'mock-public-healthy' })).data;
  return { client_secret: session.client_secret, ...exchanged };
}
