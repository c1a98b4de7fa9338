// jest's global set-up: jest loads it outside its own transformation, so it brings the loader for our sources along.
import './typescript.mjs';

export default async function startServers() {
  const { startTestServers } = await import('./servers.ts');
  await startTestServers();
}
