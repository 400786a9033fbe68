// One valid call of each method of fuse-node 2.0.3, with what the onboarding has given.
const timeframe = { timeframe: 'monthly', min_limit: 1000, max_limit: 50000, risk_tolerance: 5 };
const period = { start_date: '2025-01-01', end_date: '2025-01-31', page: 1, records_per_page: 10 };

export const calls = {
  FuseApi: {
    addAccountEvents: () => ['mock-account', {
      events: [{ event_type: 'updated_balance', iso_currency_code: 'USD', timestamp: '2025-01-30T12:00:00Z', available: 1, current: 1 }],
    }],
    createAssetReport: ({ access_token }) => [{ access_token, days_requested: 30 }],
    createConsumerRiskReport: () => [{ account_id: 'mock-account', iso_currency_code: 'USD', customization_id: 'mock-customization' }],
    createConsumerRiskReportCustomization: () => [timeframe],
    createLinkToken: ({ client_secret }) => [{
      institution_id: 'mock-institution', entity: { id: 'user-1' }, client_name: 'Example', session_client_secret: client_secret,
    }],
    createSession: () => [{ supported_financial_institution_aggregators: ['plaid'], products: ['account_details'], entity: { id: 'user-1' } }],
    deleteFinancialConnection: ({ financial_connection_id }) => [financial_connection_id],
    enrichTransactions: () => ['mock-client-id', 'mock-key-healthy', {
      transactions: [{ id: 'transaction-1', description: 'Example Shop', amount: 1250, direction: 'outgoing' }],
    }],
    exchangeFinancialConnectionsPublicToken: () => [{ public_token: 'mock-public-healthy' }],
    getAssetReport: ({ access_token }) => [{ access_token, asset_report_token: 'mock-asset-report-token' }],
    getConsumerRiskReport: () => ['mock-risk-report', true],
    getEntity: () => ['user-1'],
    getFinanceScore: () => ['mock-account'],
    getFinancialConnection: ({ financial_connection_id }) => [financial_connection_id],
    getFinancialConnectionsAccountDetails: ({ access_token }) => [{ access_token }],
    getFinancialConnectionsAccountStatement: ({ access_token }) => [{ access_token, remote_account_id: 'mock-account' }],
    getFinancialConnectionsAccounts: ({ access_token }) => [{ access_token }],
    getFinancialConnectionsBalances: ({ access_token }) => [{ access_token }],
    getFinancialConnectionsOwners: ({ access_token }) => [{ access_token }],
    getFinancialConnectionsTransactions: ({ access_token }) => [{ access_token, ...period }],
    getFinancialInstitution: () => ['mock-institution'],
    getInvestmentHoldings: ({ access_token }) => [{ access_token }],
    getInvestmentTransactions: ({ access_token }) => [{ access_token, ...period }],
    getRecommendedFinancialInstitutions: ({ client_secret }) => [{ session_client_secret: client_secret }],
    migrateFinancialConnection: () => [{
      connection_data: { plaid: { access_token: 'example' } }, aggregator: 'plaid', entity: { id: 'user-1' }, fuse_products: ['balance'],
    }],
    refreshAssetReport: ({ access_token }) => [{ access_token, asset_report_token: 'mock-asset-report-token' }],
    searchFinancialInstitutions: ({ client_secret }) => [{ session_client_secret: client_secret, search_term: 'Example' }],
    selectFinancialInstitutions: ({ client_secret }) => [{ session_client_secret: client_secret, financial_institution_id: 'mock-institution' }],
    syncFinancialConnectionsData: () => ['mock-fuse-verification', { webhook_type: 'TRANSACTIONS', webhook_code: 'SYNC_UPDATES_AVAILABLE' }],
    updateConsumerRiskReportCustomization: () => ['mock-customization', timeframe],
    v1FinancialConnectionsLiabilitiesPost: ({ access_token }) => [{ access_token }],
  },
  RiskReportApi: {
    deleteConsumerRiskReport: () => ['mock-risk-report', 'mock-client-id', 'mock-key-healthy'],
    getConsumerRiskReportCustomization: () => ['mock-customization', 'mock-client-id', 'mock-key-healthy'],
  },
};
