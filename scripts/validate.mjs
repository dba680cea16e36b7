/** `npm run validate [-- FILE]`: a manifest against Microsoft's schema; without a file the repository's own in both flavours. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestFor } from './manifest/flavours.cjs';
import { schemaFaults } from './manifest/validate.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const own = join(root, 'manifest.xml');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function manifests() {
  const [given] = process.argv.slice(2);
  if (given !== undefined) return { [given]: readFileSync(given, 'utf8') };
  const text = readFileSync(own, 'utf8');
  return {
    'manifest.xml, development': manifestFor(text, { version }),
    'manifest.xml, production': manifestFor(text, {
      address: process.env.KC_BASE_URL || 'https://example.invalid/kc/',
      version,
    }),
  };
}

for (const [name, text] of Object.entries(manifests())) {
  const faults = await schemaFaults(text);
  console.log(`${name}: ${faults.length === 0 ? 'hợp lệ · valid' : 'không hợp lệ · not valid'}`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
