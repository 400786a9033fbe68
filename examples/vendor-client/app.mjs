// A small application that uses the vendor's client; FUSE_URL says where Fuse is. It prints what each step came to.
import { clients, onboard } from './client.mjs';

const { FuseApi: fuse } = clients(process.env.FUSE_URL);

async function step(name, call) {
  try {
    const { status } = await call();
    console.log(`${name} ${status}`);
  } catch (error) {
    console.log(`${name} ${error.response?.status ?? error.code} ${error.response?.data?.code ?? ''}`.trim());
  }
}

const { access_token } = await onboard({ FuseApi: fuse });
const failing = (await fuse.exchangeFinancialConnectionsPublicToken({ public_token: 'mock-public-aggregatorDisconnected' })).data;
await step('accounts', () => fuse.getFinancialConnectionsAccounts({ access_token }));
await step('balances', () => fuse.getFinancialConnectionsBalances({ access_token: failing.access_token }));
await step('entity', () => fuse.getEntity('no-such-entity'));
await step('owners', () => fuse.getFinancialConnectionsOwners({ access_token }));
await step('transactions', () => fuse.getFinancialConnectionsTransactions(
  { access_token, start_date: '2025-01-01', end_date: '2025-01-31', page: 1, records_per_page: 10 },
  { headers: { Prefer: 'error=aggregator_connection_finished_error' } },
));
