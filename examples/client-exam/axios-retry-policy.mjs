// The policy of axios-retry as its README shows it: three retries with exponential back-off.
import axios from 'axios';
import axiosRetry from 'axios-retry';

const { AEROSYNC_URL, FUSE_URL } = process.env;
axiosRetry(axios, { retries: 3, retryDelay: axiosRetry.exponentialDelay });

const keys = { apiKey: 'mock-aerosync-key', apiSecret: 'mock-aerosync-secret' };
const token = async () => (await axios.post(`${AEROSYNC_URL}/token`, keys)).data.token;
const balance = (number, bearer) =>
  axios
    .get(`${AEROSYNC_URL}/accounts/c0ffee000000000000000000000${number}0000/balance`, {
      headers: { Authorization: `Bearer ${bearer}` },
    })
    .catch((error) => error.response);

const first = await token();
for (const number of [1, 2]) await balance(number, first);
if ((await balance(3, first)).status === 403) await balance(3, await token());
await axios
  .get(`${FUSE_URL}/v1/entities/mock-entity`, {
    headers: { 'Fuse-Client-Id': 'mock-client-id', 'Fuse-Api-Key': 'mock-key-healthy' },
  })
  .catch((error) => error.response);
