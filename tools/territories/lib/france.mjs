import { createRequire } from 'node:module';
import { communeOf } from './communes.mjs';
import { fold, groupBy } from './tables.mjs';

const require = createRequire(import.meta.url);
const data = (name) => require(`@etalab/decoupage-administratif/data/${name}.json`);

// The overseas collectivities (zone "com") are neither regions nor departments.
const isRegular = (unit) => unit.zone !== 'com';

export function frenchDepartments(units) {
  const region = new Map(
    units.filter((u) => u.level === 'region' && u.parent === 'fr').map((u) => [u.prefix, u.code]),
  );
  return data('departements')
    .filter(isRegular)
    .map(({ code, region: number, nom }) => ({
      code: `fr-${code.toLowerCase()}`,
      parent: region.get(number),
      level: 'province',
      name: nom,
      nl: '',
      fr: '',
      en: '',
    }));
}

// A commune without coordinates lies among those that share its postcode, else its
// intercommunality, else its arrondissement, else its department: the mean of their positions.
function estimator(communes) {
  const group = new Map(data('epci').flatMap((e) => e.membres.map((m) => [m.code, e.code])));
  const keys = [
    (c) => (c.codesPostaux ?? []).map((postcode) => `${postcode} ${group.get(c.code)}`),
    (c) => c.codesPostaux ?? [],
    (c) => (group.has(c.code) ? [group.get(c.code)] : []),
    (c) => [c.arrondissement ?? c.departement],
    (c) => [c.departement],
  ];
  const neighbours = keys.map((keysOf) =>
    groupBy(
      communes.filter((c) => c.place).flatMap((c) => keysOf(c).map((key) => ({ key, c }))),
      ({ key }) => key,
    ),
  );
  return (commune) => {
    for (const [level, keysOf] of keys.entries()) {
      const found = keysOf(commune).flatMap((key) => neighbours[level].get(key) ?? []);
      const near = [...new Set(found.map(({ c }) => c))].filter((c) => c !== commune);
      if (near.length) return meanPosition(near.map((c) => c.place));
    }
    return undefined;
  };
}

function meanPosition(places) {
  const mean = (field) => places.reduce((sum, place) => sum + place[field], 0) / places.length;
  return { latitude: mean('latitude'), longitude: mean('longitude'), estimated: true };
}

// Communes with the places of their own number, of a former number, or of their name nearby.
function locate(places) {
  const records = data('communes').filter(isRegular);
  const merged = groupBy(
    records.filter((r) => r.type === 'commune-deleguee' || r.type === 'commune-associee'),
    (record) => record.chefLieu,
  );
  const byNumber = groupBy(places, (place) => place.admin4 || undefined);
  const byName = groupBy(places, (place) => `${place.admin2} ${fold(place.name)}`);
  const communes = records
    .filter((record) => record.type === 'commune-actuelle')
    .map((record) => ({ ...record }));
  const current = new Set(communes.map((commune) => commune.code));
  for (const commune of communes) {
    const former = merged.get(commune.code) ?? [];
    commune.former = former.map((record) => record.nom).filter((name) => name !== commune.nom);
    commune.places = [...new Set([commune.code, ...former.map((record) => record.code)])].flatMap(
      (number) => byNumber.get(number) ?? [],
    );
    if (!commune.places.length)
      commune.places = (byName.get(`${commune.departement} ${fold(commune.nom)}`) ?? []).filter(
        (place) => !current.has(place.admin4),
      );
  }
  return communes;
}

function rowOf(commune) {
  const row = communeOf({
    code: `fr-${commune.code.toLowerCase()}`,
    parent: `fr-${commune.departement.toLowerCase()}`,
    name: commune.nom,
    places: commune.places,
    population: commune.population,
  });
  row.also.push(...commune.former);
  return row;
}

export function frenchCommunes(places) {
  const communes = locate(places);
  const rows = communes.map(rowOf);
  communes.forEach((commune, i) => (commune.place = rows[i].latitude ? rows[i] : undefined));
  const estimate = estimator(communes);
  communes.forEach((commune, i) => {
    if (!commune.place) Object.assign(rows[i], estimate(commune));
  });
  return rows;
}

// How far the estimate falls from the truth, in kilometres, for communes that have a position.
export function estimateErrors(places, below) {
  const communes = locate(places);
  for (const commune of communes)
    commune.place = commune.places.length ? rowOf(commune) : undefined;
  const estimate = estimator(communes);
  const kKmPerDegree = 111.2;
  return communes
    .filter((commune) => commune.place && commune.population < below)
    .map((commune) => {
      const guess = estimate(commune);
      const { latitude, longitude } = commune.place;
      const scale = Math.cos((latitude * Math.PI) / 180);
      return Math.hypot(guess.latitude - latitude, (guess.longitude - longitude) * scale);
    })
    .map((degrees) => degrees * kKmPerDegree)
    .sort((a, b) => a - b);
}
