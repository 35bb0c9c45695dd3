import { fold, groupBy, TableError } from './tables.mjs';

const kLanguages = ['nl', 'fr', 'en'];

// corrections.tsv: what the packages lack or have in English, by code.
export function applyCorrections(rows, table) {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  for (const { where, code, name, place, latitude, longitude, population } of table) {
    const row = byCode.get(code);
    if (!row) throw new TableError(`${where}: no territory ${code}`);
    if (row.name === name) throw new TableError(`${where}: ${code} is already called ${name}`);
    if (name) {
      row.also.unshift(row.name);
      row.name = name;
    }
    if (place) moveTo(row, place, where);
    if (latitude) Object.assign(row, { latitude: Number(latitude), longitude: Number(longitude) });
    if (population) row.population = Number(population);
  }
}

function moveTo(row, name, where) {
  const found = row.places.find((place) => place.name === name);
  if (!found) throw new TableError(`${where}: ${row.code} has no place ${name}`);
  Object.assign(row, { latitude: found.latitude, longitude: found.longitude });
}

// A name means the largest commune that bears it, unless another is of the same order of size.
function findByName(candidates, key) {
  const [first, second] = [...candidates].sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  if (!first) throw new TableError(`no territory named ${key}`);
  if (second && (second.population ?? 0) * 4 > (first.population ?? 0))
    throw new TableError(`${key} is ${first.code} or ${second.code}; write the code`);
  return first;
}

// other_names.tsv: what a territory is called in Dutch, French, English and elsewhere.
export function applyOtherNames(rows, table) {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const communes = rows.filter((row) => row.level === 'commune');
  const byName = groupBy(communes, (row) => `${row.code.slice(0, 2)} ${row.name}`);
  const named = new Map();
  const faults = [];
  for (const { where, country, key, nl, fr, en, also } of table) {
    try {
      const row = byCode.get(key) ?? findByName(byName.get(`${country} ${key}`) ?? [], key);
      if (named.has(row)) throw new TableError(`${key} stands already in ${named.get(row)}`);
      named.set(row, where);
      Object.assign(row, { nl, fr, en });
      (row.also ??= []).unshift(...also.split(';').filter(Boolean));
    } catch (fault) {
      if (!(fault instanceof TableError)) throw fault;
      faults.push(`${where}: ${fault.message}`);
    }
  }
  if (faults.length) throw new TableError(faults.join('\n'));
}

// Empties what repeats the local name and drops what another column already says.
export function tidyNames(rows) {
  for (const row of rows) {
    for (const language of kLanguages) if (row[language] === row.name) row[language] = '';
    const seen = new Set([row.name, ...kLanguages.map((l) => row[l] ?? '')].map(fold));
    row.also = (row.also ?? []).filter((name) => {
      const folded = fold(name);
      if (seen.has(folded)) return false;
      seen.add(folded);
      return true;
    });
  }
}
