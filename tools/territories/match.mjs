// Measures how many lines of the public files of communes and postcodes find their territory.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTerritories, textOf } from './build.mjs';
import { communeMatcher, matchAll, parseTerritories } from './lib/matching.mjs';

const kShared = new URL('../../../shared/data/07-taxonomy-places', import.meta.url);
const kFolder = process.argv[2] ?? fileURLToPath(kShared);
const kFiles = [
  { file: 'belgian_municipalities/data/2020/belgian_municipalities.csv', read: belgianCommune },
  { file: 'postal-codes-json-xml-csv/zipcodes.be.csv', read: postcode },
  { file: 'postal-codes-json-xml-csv/zipcodes.nl.csv', read: postcode },
];

// Lines of a CSV file with double quotes, as objects by the header's names.
function parseCsv(text) {
  const [header, ...rows] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
      ),
    );
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

function belgianCommune(line) {
  return {
    country: 'be',
    codes: [line.NIS_code],
    names: [line.municipality_NL, line.municipality_FR],
  };
}

// The number of the commune stands in the finest column that the country fills.
function postcode(line) {
  return {
    country: line.country_code.toLowerCase(),
    codes: [line.community_code, line.province_code],
    postcode: line.zipcode,
    names: [line.place],
    latitude: Number(line.latitude),
    longitude: Number(line.longitude),
  };
}

function measure(matcher, { file, read }) {
  const path = join(kFolder, file);
  if (!existsSync(path)) {
    console.log(`skipped, absent: ${path}`);
    return;
  }
  const items = parseCsv(readFileSync(path, 'utf8')).map(read);
  const counts = { code: 0, name: 0, postcode: 0, position: 0, none: 0 };
  const without = [];
  for (const [i, { how }] of matchAll(matcher, items).entries()) {
    counts[how] += 1;
    if (how === 'none') without.push(items[i].names[0]);
  }
  const matched = items.length - counts.none;
  const share = ((100 * matched) / items.length).toFixed(2);
  console.log(`${file}: ${items.length} rows, ${matched} matched (${share} %)`);
  console.log(`  ${Object.entries(counts).map(([how, count]) => `${how} ${count}`).join(', ')}`);
  if (without.length) console.log(`  without: ${[...new Set(without)].slice(0, 20).join(', ')}`);
}

const matcher = communeMatcher(parseTerritories(textOf(buildTerritories())));
kFiles.forEach((file) => measure(matcher, file));
