import { byCode, fold } from './tables.mjs';

// GeoNames' kinds of place, the most central first; '' is a place of unknown kind.
const kSeatRank = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLA5', 'PPLG', 'PPL', 'PPLL', ''];

// After mergers GeoNames still calls the former communes' centres seats; there size decides.
const kUnsureSeats = { de: ['PPLA4', 'PPL'], at: ['PPLA3', 'PPLA4', 'PPL'] };

function rankOf(place, country) {
  const feature = kUnsureSeats[country]?.includes(place.feature) ? 'PPLA3' : place.feature;
  const rank = kSeatRank.indexOf(feature);
  return rank < 0 ? kSeatRank.length : rank;
}

const partsOf = (name) => name.split(/ \/ | - (?=\p{Lu})/u).map((part) => part.trim());

// What stands for a commune: the place that bears its name, else its seat, else the largest.
function mainPlace(places, name, country) {
  const wanted = new Set(partsOf(name ?? '').map(fold));
  const bears = (place) => (partsOf(place.name).some((part) => wanted.has(fold(part))) ? 0 : 1);
  return [...places].sort(
    (a, b) =>
      bears(a) - bears(b) ||
      rankOf(a, country) - rankOf(b, country) ||
      b.population - a.population ||
      byCode(a.name, b.name),
  )[0];
}

// One row of the territory file, from the places that lie in the commune.
export function communeOf({ code, parent, name, places, population }) {
  const main = mainPlace(places, name, code.slice(0, 2));
  const parts = partsOf(name ?? main.name);
  const others = [...places]
    .sort((a, b) => b.population - a.population || byCode(a.name, b.name))
    .flatMap((place) => partsOf(place.name));
  return {
    code,
    parent,
    level: 'commune',
    name: parts[0],
    latitude: main?.latitude,
    longitude: main?.longitude,
    population: population ?? (main?.population || undefined),
    also: [...parts.slice(1), ...others],
    places,
  };
}

// The unit whose number the commune's official number begins with.
export function parentFinder(units, country) {
  const prefixes = units
    .filter((unit) => unit.code.startsWith(`${country}-`) && unit.prefix)
    .flatMap((unit) => unit.prefix.split(' ').map((prefix) => ({ prefix, code: unit.code })))
    .sort((a, b) => b.prefix.length - a.prefix.length || byCode(a.prefix, b.prefix));
  return (number) => prefixes.find(({ prefix }) => number.startsWith(prefix))?.code;
}
