// Writes territories.tsv, the tree of territories, to the folder given as argument.
import { writeWhenRun } from './lib/command.mjs';
import * as countries from './lib/countries.mjs';
import { frenchCommunes, frenchDepartments } from './lib/france.mjs';
import { applyCorrections, applyOtherNames, tidyNames } from './lib/names.mjs';
import { readPlaces } from './lib/places.mjs';
import { byCode, groupBy, readTable, TableError } from './lib/tables.mjs';

const table = (name) => readTable(new URL(name, import.meta.url));

export const kLevels = ['country', 'region', 'province', 'commune'];
const kColumns =
  'code parent level name names_nl names_fr names_en latitude longitude population also'.split(' ');

function readCommunes(units) {
  const places = readPlaces();
  const numbered = (country) =>
    countries.numberedCommunes(country, places.get(country), units);
  return [
    ...countries.belgianCommunes(places.get('BE'), units, table('tables/belgium.tsv')),
    ...frenchCommunes(places.get('FR')),
    ...countries.dutchCommunes(places.get('NL'), units),
    ...countries.luxembourgishCommunes(places.get('LU'), table('tables/luxembourg.tsv')),
    ...countries.swedishCommunes(places.get('SE'), units),
    ...['DE', 'AT', 'ES', 'IT'].flatMap(numbered),
  ];
}

const isLocated = (row) => Number.isFinite(row.latitude) && Number.isFinite(row.longitude);

// Small Spanish municipalities are known by name only; elsewhere a missing position is a fault.
const mayBeUnlocated = (row) => row.code.startsWith('es-');

// A unit lies at the mean of its communes, weighed by population; overseas counts for itself only.
function placeUnits(units, communes) {
  const parents = new Map([...units, ...communes].map((row) => [row.code, row.parent]));
  const overseas = new Set(['fr-gp', 'fr-mq', 'fr-gf', 'fr-re', 'fr-yt']);
  const sums = new Map(units.map((unit) => [unit.code, { weight: 0, latitude: 0, longitude: 0 }]));
  for (const commune of communes.filter(isLocated)) {
    const weight = (commune.population ?? 0) + 1;
    for (let code = commune.parent; code; code = overseas.has(code) ? '' : parents.get(code)) {
      const sum = sums.get(code);
      sum.weight += weight;
      sum.latitude += commune.latitude * weight;
      sum.longitude += commune.longitude * weight;
    }
  }
  for (const unit of units) {
    const { weight, latitude, longitude } = sums.get(unit.code);
    Object.assign(unit, { latitude: latitude / weight, longitude: longitude / weight });
    unit.estimated = true;
  }
}

// Two decimals say "about here" (a mean), five decimals where the town is, none that nobody knows.
const degrees = (value, estimated) => value?.toFixed(estimated ? 2 : 5) ?? '';

function check(rows) {
  const codes = new Set(rows.map((row) => row.code));
  if (codes.size !== rows.length) throw new TableError('a code occurs twice');
  for (const row of rows) {
    if (row.level !== 'country' && !codes.has(row.parent))
      throw new TableError(`${row.code}: no parent ${row.parent}`);
    if (!isLocated(row) && !mayBeUnlocated(row))
      throw new TableError(`${row.code} ${row.name}: no coordinates; add them to corrections.tsv`);
    for (const name of [row.name, ...row.also])
      if (!name || /[\t\n";]/.test(name)) throw new TableError(`${row.code}: unfit name "${name}"`);
  }
}

function lineOf(row) {
  return [
    row.code,
    row.parent,
    row.level,
    row.name,
    row.nl ?? '',
    row.fr ?? '',
    row.en ?? '',
    degrees(row.latitude, row.estimated),
    degrees(row.longitude, row.estimated),
    row.population ?? '',
    row.also.join(';'),
  ].join('\t');
}

export function buildTerritories() {
  const units = table('tables/units.tsv');
  units.push(...frenchDepartments(units));
  const communes = readCommunes(units);
  applyCorrections(communes, table('tables/corrections.tsv'));
  placeUnits(units, communes);
  const rows = [...units, ...communes];
  applyOtherNames(rows, table('other_names.tsv'));
  tidyNames(rows);
  const byLevel = groupBy(rows, (row) => row.level);
  const sorted = kLevels.flatMap((level) =>
    byLevel.get(level).sort((a, b) => byCode(a.code, b.code)),
  );
  check(sorted);
  return sorted;
}

export const textOf = (rows) => `${[kColumns.join('\t'), ...rows.map(lineOf)].join('\n')}\n`;

writeWhenRun(import.meta.url, 'territories.tsv', () => textOf(buildTerritories()));
