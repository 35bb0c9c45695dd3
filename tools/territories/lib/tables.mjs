import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Everything the person who runs the build can put right; printed without a stack.
export class TableError extends Error {}

// A hand-written table, tab-separated, with a header row. Each row remembers its file and line.
export function readTable(url) {
  const file = fileURLToPath(url);
  const [header, ...lines] = readFileSync(url, 'utf8').replace(/\n$/, '').split('\n');
  const columns = header.split('\t');
  return lines.map((line, index) => {
    const where = `${file}:${index + 2}`;
    const values = line.split('\t');
    if (values.length !== columns.length)
      throw new TableError(`${where}: ${values.length} columns instead of ${columns.length}`);
    return { where, ...Object.fromEntries(columns.map((column, i) => [column, values[i].trim()])) };
  });
}

// Names are compared without accents, case, hyphens and apostrophes.
export function fold(name) {
  return name
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/gi, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

// A map that collects: groupBy(list, key) gives key -> items, in the order of the list.
export function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (name === undefined) continue;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return groups;
}

export const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
