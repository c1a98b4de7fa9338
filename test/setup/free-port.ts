// A port on which nobody listens yet: for a server that a test opens later.
export { findFreePort } from '../../apps/local/src/child-server.js';
