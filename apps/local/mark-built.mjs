// The last step of `npm run build`: leaves the stamp by which `npm start` knows that the build is whole.
import { writeFile } from 'node:fs/promises';

await writeFile(new URL('../../dist/.built', import.meta.url), '');
