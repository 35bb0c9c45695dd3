import { fold, groupBy } from './tables.mjs';

const kLargestNameDistanceKm = 25;
const kLargestBareDistanceKm = 5;

// The rows of a territories.tsv text as objects.
export function parseTerritories(text) {
  const [header, ...lines] = text.trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const values = line.split('\t');
    const row = Object.fromEntries(columns.map((column, i) => [column, values[i]]));
    const number = (value) => (value === '' ? undefined : Number(value));
    row.latitude = number(row.latitude);
    row.longitude = number(row.longitude);
    row.population = number(row.population);
    return row;
  });
}

export function namesOf(row) {
  return [row.name, row.names_nl, row.names_fr, row.names_en, ...row.also.split(';')].filter(
    Boolean,
  );
}

// Great-circle distance; infinite when one of the positions is unknown.
export function distanceKm(a, b) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  if (a.latitude === undefined || b.latitude === undefined) return Infinity;
  const dLat = radians(b.latitude - a.latitude);
  const dLng = radians(b.longitude - a.longitude);
  const chord =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLng / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(chord));
}

function nearest(rows, point) {
  let best = { row: undefined, km: Infinity };
  for (const row of rows) {
    const km = distanceKm(row, point);
    if (km < best.km || !best.row) best = { row, km };
  }
  return best;
}

// Finds the commune a line of a foreign file means: by code, else by name near its position. The
// answer says how: "code", "name", "position" or "none".
export function communeMatcher(territories) {
  const communes = territories.filter((row) => row.level === 'commune');
  const byCode = new Map(communes.map((row) => [row.code, row]));
  const byCountry = groupBy(communes, (row) => row.code.slice(0, 2));
  const byName = groupBy(
    communes.flatMap((row) =>
      [...new Set(namesOf(row).map(fold))].map((name) => ({
        key: `${row.code.slice(0, 2)} ${name}`,
        row,
      })),
    ),
    ({ key }) => key,
  );
  const bearers = ({ country, names }) =>
    names.flatMap((name) => byName.get(`${country} ${fold(name)}`) ?? []).map(({ row }) => row);

  return {
    byCodeOrName(item) {
      const coded = item.codes.map((code) => byCode.get(`${item.country}-${code}`.toLowerCase()));
      if (coded.some(Boolean)) return { how: 'code', row: coded.find(Boolean) };
      const { row, km } = nearest(bearers(item), item);
      const fits = row && (item.latitude === undefined || km <= kLargestNameDistanceKm);
      return fits ? { how: 'name', row } : { how: 'none' };
    },
    byPosition(item) {
      const { row, km } = nearest(byCountry.get(item.country) ?? [], item);
      return km <= kLargestBareDistanceKm ? { how: 'position', row } : { how: 'none' };
    },
  };
}

// A whole file: what neither code nor name finds belongs where the other places of its postcode
// belong (the nearest of those), else to the nearest commune.
export function matchAll(matcher, items) {
  const found = items.map(matcher.byCodeOrName);
  const siblings = groupBy(
    found.flatMap(({ row }, i) => (row && items[i].postcode ? [{ row, item: items[i] }] : [])),
    ({ item }) => `${item.country} ${item.postcode}`,
  );
  return found.map((answer, i) => {
    if (answer.row) return answer;
    const near = siblings.get(`${items[i].country} ${items[i].postcode}`) ?? [];
    const { row } = nearest(
      near.map((sibling) => sibling.row),
      items[i],
    );
    return row ? { how: 'postcode', row } : matcher.byPosition(items[i]);
  });
}
