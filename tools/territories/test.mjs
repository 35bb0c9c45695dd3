import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { kLevels } from './build.mjs';
import { estimateErrors } from './lib/france.mjs';
import { communeMatcher, matchAll, namesOf, parseTerritories } from './lib/matching.mjs';
import { applyCorrections, applyOtherNames, tidyNames } from './lib/names.mjs';
import { readPlaces } from './lib/places.mjs';
import { fold, groupBy, readTable } from './lib/tables.mjs';

const here = (name) => new URL(name, import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'territories-'));
after(() => rmSync(folder, { recursive: true }));

function buildInto(name) {
  execFileSync(process.execPath, [fileURLToPath(here('build.mjs')), join(folder, name)]);
  return readFileSync(join(folder, name, 'territories.tsv'), 'utf8');
}

const text = buildInto('first');
const rows = parseTerritories(text);
const byCode = new Map(rows.map((row) => [row.code, row]));
const countryOf = (row) => row.code.slice(0, 2);
const count = (country, level) =>
  rows.filter((row) => countryOf(row) === country && row.level === level).length;

test('every parent exists, stands before its children and is of a higher level', () => {
  const seen = new Map();
  for (const row of rows) {
    assert.ok(!seen.has(row.code), `${row.code} occurs twice`);
    seen.set(row.code, kLevels.indexOf(row.level));
    assert.ok(kLevels.includes(row.level), row.code);
    if (row.level === 'country') assert.equal(row.parent, '', row.code);
    else assert.ok(seen.get(row.parent) < seen.get(row.code), `${row.code} below ${row.parent}`);
    assert.ok(row.level === 'country' || countryOf(row) === row.parent.slice(0, 2), row.code);
  }
});

test('the nine countries have all their regions, provinces and communes', () => {
  const expected = {
    be: [3, 10, 565], fr: [18, 101, 34875], nl: [0, 12, 342], lu: [0, 12, 100],
    de: [16, 19, 9814], at: [9, 0, 1916], es: [19, 50, 8131], it: [20, 107, 7904], se: [21, 0, 290],
  };
  assert.deepEqual(new Set(rows.map(countryOf)), new Set(Object.keys(expected)));
  for (const [country, counts] of Object.entries(expected))
    assert.deepEqual(
      ['region', 'province', 'commune'].map((level) => count(country, level)),
      counts,
      country,
    );
});

test('no region, province or department is without communes', () => {
  const parents = new Set(rows.map((row) => row.parent));
  for (const row of rows) if (row.level !== 'commune') assert.ok(parents.has(row.code), row.code);
});

test('every position lies within its country; only small Spanish ones are unknown', () => {
  const boxes = {
    be: [49.4, 2.5, 51.6, 6.5], fr: [41.3, -5.3, 51.2, 9.7], nl: [50.7, 3.3, 53.6, 7.3],
    lu: [49.4, 5.7, 50.2, 6.6], de: [47.2, 5.8, 55.1, 15.1], at: [46.3, 9.5, 49.1, 17.2],
    es: [27.6, -18.2, 43.9, 4.4], it: [35.4, 6.6, 47.1, 18.6], se: [55.3, 10.9, 69.1, 24.2],
    'fr-gp': [15.8, -61.9, 16.6, -61], 'fr-mq': [14.3, -61.3, 14.9, -60.8],
    'fr-gf': [2, -54.7, 6, -51.5], 'fr-re': [-21.5, 55.2, -20.8, 55.9],
    'fr-yt': [-13.1, 45, -12.6, 45.4],
  };
  const boxOf = (row) =>
    boxes[row.code] ?? (byCode.has(row.parent) ? boxOf(byCode.get(row.parent)) : undefined);
  for (const row of rows) {
    if (row.latitude === undefined) {
      assert.equal(row.level === 'commune' && countryOf(row), 'es', row.code);
      continue;
    }
    const [south, west, north, east] = boxOf(row);
    assert.ok(row.latitude >= south && row.latitude <= north, `${row.code} ${row.latitude}`);
    assert.ok(row.longitude >= west && row.longitude <= east, `${row.code} ${row.longitude}`);
  }
  assert.ok(rows.filter((row) => row.latitude === undefined).length < 1230);
});

test('sixty towns are found by each of their names in three languages', () => {
  const communes = rows.filter((row) => row.level === 'commune');
  const byName = groupBy(
    communes.flatMap((row) => namesOf(row).map((name) => ({ name: fold(name), row }))),
    ({ name }) => name,
  );
  const towns = readTable(here('test_towns.tsv'));
  assert.ok(towns.length >= 60);
  assert.equal(new Set(towns.map((town) => town.code.slice(0, 2))).size, 9);
  for (const { code, nl, fr, en } of towns)
    for (const name of [nl, fr, en]) {
      const found = (byName.get(fold(name)) ?? []).map(({ row }) => row.code);
      assert.ok(found.includes(code), `${name} finds ${found}, not ${code}`);
    }
});

test('a Belgian commune that merged is found by its former name', () => {
  const mergers = { 'be-11002': 'Borsbeek', 'be-23106': 'Gooik', 'be-46030': 'Zwijndrecht' };
  Object.assign(mergers, { 'be-71071': 'Ham', 'be-73111': 'Borgloon', 'be-82039': 'Bertogne' });
  for (const [code, name] of Object.entries(mergers))
    assert.ok(namesOf(byCode.get(code)).includes(name), `${code} ${name}`);
});

test('a language column is empty where it would repeat the local name', () => {
  for (const row of rows)
    for (const name of [row.names_nl, row.names_fr, row.names_en])
      assert.notEqual(name, row.name, row.code);
});

test('two builds are equal to the last byte', () => assert.equal(buildInto('second'), text));

test('the file stays below 1.5 MB when compressed', () => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  assert.ok(brotliCompressSync(text, { params }).length < 1_500_000);
});

test('estimated French positions are near: half within 7 km, nine in ten within 12 km', () => {
  const errors = estimateErrors(readPlaces().get('FR'), 700);
  assert.ok(errors.length > 2000);
  assert.ok(errors[Math.floor(errors.length * 0.5)] < 7);
  assert.ok(errors[Math.floor(errors.length * 0.9)] < 12);
});

const small = (code, name, population) => ({
  code, name, population, level: 'commune', also: [], places: [],
});

test('a name that fits no territory or several is refused with its file and line', () => {
  const communes = [small('fr-1', 'Brest', 9), small('fr-2', 'Brest', 8), small('fr-3', 'Lens', 1)];
  const row = (line, key) => ({ where: `x.tsv:${line}`, country: 'fr', key, also: '' });
  const apply = (...table) => () => applyOtherNames(communes, table);
  assert.throws(apply(row(2, 'Nergens'), row(3, 'Brest')), /x\.tsv:2: no .*\n.*x\.tsv:3: Brest is/);
  assert.throws(apply(row(4, 'Lens'), row(5, 'fr-3')), /x\.tsv:5: fr-3 stands already in x\.tsv:4/);
  assert.throws(() => applyCorrections(communes, [{ where: 'c.tsv:2', code: 'fr-9' }]), /c\.tsv:2/);
});

test('names are not repeated, whatever their accents', () => {
  const names = { fr: 'Liège', nl: 'Luik', also: ['LIEGE', 'Lüttich'] };
  const liege = { ...small('be-1', 'Liège', 1), ...names };
  tidyNames([liege]);
  assert.deepEqual([liege.fr, liege.nl, liege.also], ['', 'Luik', ['Lüttich']]);
});

test('a line of a postcode file finds its commune by code, name, postcode, position or not', () => {
  const line = (names, latitude, longitude, codes = []) => ({
    country: 'be', postcode: '9000', names, codes, latitude, longitude,
  });
  const found = matchAll(communeMatcher(rows), [
    line(['nowhere'], 50, 5, ['62063']),
    line(['Gand'], 51.05, 3.72),
    line(['a hamlet'], 51.3, 3.4),
    { ...line(['a hamlet'], 50.64, 5.58), postcode: '4999' },
    { ...line(['Gent'], 51.6, 2.2), postcode: '6999' },
  ]);
  assert.deepEqual(
    found.map(({ how, row }) => `${how} ${row?.code}`),
    ['code be-62063', 'name be-44021', 'postcode be-44021', 'position be-62063', 'none undefined'],
  );
});

test('the credits name every package that is read, at the version in use', () => {
  const require = createRequire(import.meta.url);
  const { dependencies } = require('../../package.json');
  const credits = readTable(here('CREDITS.tsv'));
  for (const credit of credits) {
    assert.equal(dependencies[credit.package], credit.version, credit.package);
    assert.ok(credit.licence && credit.attribution, credit.package);
  }
  const sources = ['lib/places.mjs', 'lib/france.mjs', 'lib/countries.mjs', 'basemap.mjs'];
  const code = sources.map((name) => readFileSync(here(name), 'utf8')).join('');
  const read = [...code.matchAll(/(?:require|resolve)\([`']((?:@[\w-]+\/)?[\w.-]+)/g)];
  assert.deepEqual(
    new Set(read.map(([, name]) => name)),
    new Set(credits.map((credit) => credit.package)),
  );
});
