// Writes basemap.json, land, borders and larger towns of Europe, to the folder given as argument.
import { createRequire } from 'node:module';
import { buildTerritories } from './build.mjs';
import { writeWhenRun } from './lib/command.mjs';
import { byCode } from './lib/tables.mjs';
import * as topology from './lib/topology.mjs';

const require = createRequire(import.meta.url);

// ISO 3166-1 numbers as the atlas has them.
const kCountries = new Map(
  'be 056 fr 250 nl 528 lu 442 de 276 at 040 es 724 it 380 se 752'
    .match(/\w+ \d+/g)
    .map((pair) => pair.split(' ').reverse()),
);
const kRussia = '643';
// West, south, east, north: from the Canary Islands to the north of Sweden.
const kBox = [-19, 27, 33, 71.5];
const kGrid = { scale: [0.005, 0.005], translate: [kBox[0], kBox[1]] };
const kOwn = { simplifyKm2: 2.5, smallestKm2: 8 };
const kOther = { simplifyKm2: 40, smallestKm2: 150 };
const kTownPopulation = 50000;

// The polygons that still cover something inside the box, without the smallest islands.
function visiblePolygons(geometry, arcs, smallestKm2) {
  const isVisible = (ring) => topology.ringKm2(topology.ringPoints(ring, arcs)) >= smallestKm2;
  return topology
    .polygonsOf(geometry)
    .filter(([outer]) => isVisible(outer))
    .map(([outer, ...holes]) => [outer, ...holes.filter(isVisible)]);
}

// Russia goes on beyond 180 degrees east; clamped as it stands it would cover the north.
function unwrap(arcs, geometry) {
  for (const index of topology.arcsUsed(topology.polygonsOf(geometry)))
    arcs[index] = arcs[index].map(([x, y]) => [x < 0 ? x + 360 : x, y]);
}

function readCountries() {
  const atlas = require('world-atlas/countries-10m.json');
  const degrees = topology.decodeArcs(atlas);
  unwrap(degrees, atlas.objects.countries.geometries.find(({ id }) => id === kRussia));
  const arcs = topology.clampArcs(degrees, kBox);
  const shapes = atlas.objects.countries.geometries.map((geometry) => {
    const code = kCountries.get(geometry.id) ?? '';
    const { smallestKm2 } = code ? kOwn : kOther;
    return { code, polygons: visiblePolygons(geometry, arcs, smallestKm2) };
  });
  return { arcs, shapes: shapes.filter(({ polygons }) => polygons.length) };
}

// Keeps the arcs in use, simplified (finely where one of the nine countries has a part in it).
function compactArcs({ arcs, shapes }) {
  const fine = topology.arcsUsed(shapes.filter((shape) => shape.code).flatMap((s) => s.polygons));
  const used = [...topology.arcsUsed(shapes.flatMap((shape) => shape.polygons))];
  used.sort((a, b) => a - b);
  const place = new Map(used.map((arc, i) => [arc, i]));
  const renumber = (index) => (index < 0 ? ~place.get(~index) : place.get(index));
  return {
    arcs: used.map((arc) =>
      topology.simplifyArc(arcs[arc], (fine.has(arc) ? kOwn : kOther).simplifyKm2),
    ),
    shapes: shapes.map(({ code, polygons }) => ({
      code,
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(renumber))),
    })),
  };
}

// Arcs between two countries; a coast has one side only.
function borderArcs(shapes) {
  const sides = new Map();
  for (const { polygons } of shapes)
    for (const arc of topology.arcsUsed(polygons)) sides.set(arc, (sides.get(arc) ?? 0) + 1);
  return [...sides].filter(([, count]) => count > 1).map(([arc]) => [arc]);
}

const cell = (value, axis) => Math.round((value - kGrid.translate[axis]) / kGrid.scale[axis]);
const namesOf = (row) => [row.name, row.nl ?? '', row.fr ?? '', row.en ?? ''];

function trimEmpty(values) {
  const list = [...values];
  while (list.at(-1) === '') list.pop();
  return list;
}

const kCapitals = new Set(
  `be-21004 fr-75056 nl-0363 lu-2960316 de-11000000
   at-90001 es-28079 it-058091 se-0180`.split(/\s+/),
);

// One row a town, the most important first: grid position, thousands of inhabitants, local name,
// names in nl, fr, en.
function townRows(territories) {
  const isShown = (row) =>
    row.level === 'commune' &&
    row.population >= kTownPopulation &&
    row.longitude > kBox[0] &&
    row.latitude > kBox[1];
  return territories
    .filter(isShown)
    .sort(
      (a, b) =>
        kCapitals.has(b.code) - kCapitals.has(a.code) ||
        b.population - a.population ||
        byCode(a.code, b.code),
    )
    .map((row) => [
      cell(row.longitude, 0),
      cell(row.latitude, 1),
      Math.round(row.population / 1000),
      ...trimEmpty(namesOf(row)),
    ]);
}

export function buildBasemap(territories) {
  const { arcs, shapes } = compactArcs(readCountries());
  const territory = new Map(territories.map((row) => [row.code, row]));
  const own = shapes.filter((shape) => shape.code).sort((a, b) => byCode(a.code, b.code));
  const multiPolygon = (polygons) => ({ type: 'MultiPolygon', arcs: polygons });
  return {
    type: 'Topology',
    bbox: kBox,
    transform: kGrid,
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: own.map(({ code, polygons }) => ({
          ...multiPolygon(polygons),
          id: code,
          properties: { names: trimEmpty(namesOf(territory.get(code))) },
        })),
      },
      neighbours: multiPolygon(
        shapes.filter((shape) => !shape.code).flatMap((shape) => shape.polygons),
      ),
      borders: { type: 'MultiLineString', arcs: borderArcs(shapes) },
    },
    arcs: topology.quantizeArcs(arcs, kGrid),
    towns: townRows(territories),
  };
}

writeWhenRun(import.meta.url, 'basemap.json', () =>
  JSON.stringify(buildBasemap(buildTerritories())),
);
