// A client under test: it reads a balance, and tries again, each time later, where the bank cannot be reached.
export async function balance(baseUrl, connection, { token, pause = 1000, tries = 4 } = {}) {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${baseUrl}/accounts/${connection}/balance`, { headers: { Authorization: `Bearer ${token}` } });
    if (response.ok) return response.json();
    const body = await response.json().catch(() => null); // Null for a gateway's page.
    const code = body?.error?.code;
    if (code !== 'AC-104' || attempt === tries) throw new Error(`getBalance: ${response.status} ${code}`);
    await new Promise((done) => setTimeout(done, pause * 2 ** (attempt - 1)));
  }
}
