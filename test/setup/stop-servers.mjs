// jest's global tear-down: ends what start-servers.mjs began.
export default async function stopServers() {
  const { stopTestServers } = await import('./servers.ts');
  await stopTestServers();
}
