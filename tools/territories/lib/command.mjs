import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TableError } from './tables.mjs';

const isCommand = (moduleUrl) =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);

// When the module is run (not imported): writes what `build` returns to FOLDER/name. Exits with 1
// on a fault in the tables, 2 on wrong usage.
export function writeWhenRun(moduleUrl, name, build) {
  if (!isCommand(moduleUrl)) return;
  const [folder] = process.argv.slice(2);
  if (!folder) {
    console.error(`usage: node ${process.argv[1]} FOLDER`);
    process.exitCode = 2;
    return;
  }
  try {
    const text = build();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
