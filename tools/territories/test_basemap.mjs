import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { buildBasemap } from './basemap.mjs';
import { buildTerritories } from './build.mjs';
import * as topology from './lib/topology.mjs';

const territories = buildTerritories();
const map = buildBasemap(territories);
const text = JSON.stringify(map);
const { countries, neighbours, borders } = map.objects;
const [west, south, east, north] = map.bbox;
const arcs = topology.decodeArcs(map);

test('the base map is small: 120 KB, 45 KB compressed', () => {
  assert.ok(text.length <= 120_000, `${text.length}`);
  assert.ok(brotliCompressSync(text).length <= 45_000);
});

test('two maps are equal', () => {
  assert.equal(JSON.stringify(buildBasemap(territories)), text);
});

test('the nine countries are there, named in three languages', () => {
  assert.deepEqual(
    countries.geometries.map(({ id }) => id),
    ['at', 'be', 'de', 'es', 'fr', 'it', 'lu', 'nl', 'se'],
  );
  const germany = countries.geometries.find(({ id }) => id === 'de');
  assert.deepEqual(germany.properties.names, ['Deutschland', 'Duitsland', 'Allemagne', 'Germany']);
});

test('every ring is closed, also where it crosses the edge of the map', () => {
  const polygons = [...countries.geometries.flatMap((g) => g.arcs), ...neighbours.arcs];
  for (const ring of polygons.flat()) {
    const points = topology.ringPoints(ring, arcs);
    assert.deepEqual(points.at(0), points.at(-1));
  }
});

test('nothing lies outside the box', () => {
  const slack = 0.01;
  for (const [x, y] of arcs.flat()) {
    assert.ok(x >= west - slack && x <= east + slack, `${x}`);
    assert.ok(y >= south - slack && y <= north + slack, `${y}`);
  }
});

test('no land covers the Atlantic: Russia does not come back at the western edge', () => {
  const spans = neighbours.arcs.map(([ring]) => {
    const xs = topology.ringPoints(ring, arcs).map(([x]) => x);
    return Math.max(...xs) - Math.min(...xs);
  });
  assert.ok(Math.max(...spans) < 40);
});

test('areas come out right: simplified France within three per cent of its 544,000 km2', () => {
  const france = countries.geometries.find(({ id }) => id === 'fr');
  const slice = (ring) => ringKm2ByLatitude(topology.ringPoints(ring, arcs));
  const area = france.arcs.reduce((sum, [outer]) => sum + slice(outer), 0);
  assert.ok(Math.abs(area - 544_000) < 16_000, `${area}`);
});

// The area under each edge at its own latitude, so that tall shapes are measured well too.
function ringKm2ByLatitude(points) {
  let sum = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [[ax, ay], [bx, by]] = [points[i - 1], points[i]];
    const sine = (Math.sin((ay * Math.PI) / 180) + Math.sin((by * Math.PI) / 180)) / 2;
    sum += (bx - ax) * sine * ((6371 * 6371 * Math.PI) / 180);
  }
  return Math.abs(sum);
}

test('each border lies between two countries', () => {
  const uses = new Map();
  for (const index of [countries.geometries.map((g) => g.arcs), neighbours.arcs].flat(5)) {
    const arc = index < 0 ? ~index : index;
    uses.set(arc, (uses.get(arc) ?? 0) + 1);
  }
  assert.ok(borders.arcs.length > 50);
  for (const [arc] of borders.arcs) assert.equal(uses.get(arc), 2);
});

test('towns begin with the capitals and carry their names', () => {
  const names = map.towns.map((town) => town[3]);
  assert.deepEqual(
    new Set(names.slice(0, 9)),
    new Set('Berlin Madrid Roma Paris Wien Stockholm Amsterdam Bruxelles Luxembourg'.split(' ')),
  );
  assert.ok(map.towns.length > 600);
  const brussels = map.towns.find((town) => town[3] === 'Bruxelles');
  assert.deepEqual(brussels.slice(4), ['Brussel', '', 'Brussels']);
  const [x, y] = brussels.map((v, axis) => v * 0.005 + map.transform.translate[axis]);
  assert.ok(Math.abs(x - 4.35) < 0.01 && Math.abs(y - 50.85) < 0.01);
});

test('simplifying keeps the ends and drops the smallest triangles first', () => {
  const [start, flat, middle, peak, end] = [0, 0.001, 0, 1, 0].map((y, x) => [x, y]);
  const line = [start, flat, middle, peak, end];
  assert.deepEqual(topology.simplifyArc(line, 100), [start, middle, peak, end]);
  assert.deepEqual(topology.simplifyArc(line, Infinity), [start, end]);
});
