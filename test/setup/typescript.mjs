// Lets plain node run our TypeScript sources where no jest stands between: `node --import ./test/setup/typescript.mjs`.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
