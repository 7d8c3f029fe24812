// Writes src/api/schema.d.ts from the backend's own OpenAPI schema; `--check` only compares.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url));
const venv = join(root, '.venv/bin/python');
const python = process.env.PYTHON ?? (existsSync(venv) ? venv : 'python3');

const folder = mkdtempSync(join(tmpdir(), 'loopdrive-schema-'));
try {
  const schema = join(folder, 'schema.yaml');
  execFileSync(python, [join(root, 'manage.py'), 'spectacular', '--file', schema], {
    stdio: 'inherit',
    env: { ...process.env, LOOPDRIVE_VAR: folder },
  });
  const types = astToString(await openapiTS(pathToFileURL(schema)));
  const text = `// Written by \`npm run api\` from the backend's schema. Do not edit.\n${types}`;
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error('src/api/schema.d.ts no longer matches the API: run `npm run api`.');
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
