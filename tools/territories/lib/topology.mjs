// The few operations on TopoJSON that the base map needs.

// Arcs as degrees [longitude, latitude], undone from the file's quantised steps.
export function decodeArcs({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

export function clampArcs(arcs, [west, south, east, north]) {
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
  return arcs.map((arc) => arc.map(([x, y]) => [clamp(x, west, east), clamp(y, south, north)]));
}

const kKmPerDegree = 111.2;

function triangleKm2([ax, ay], [bx, by], [cx, cy]) {
  const scale = Math.cos((by * Math.PI) / 180) * kKmPerDegree * kKmPerDegree;
  return (Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2) * scale;
}

// Visvalingam's simplification: the point that spans the smallest triangle goes first. Ends stay.
export function simplifyArc(arc, smallestKm2) {
  const points = [...arc];
  const areas = points.map((point, i) =>
    i === 0 || i === points.length - 1
      ? Infinity
      : triangleKm2(points[i - 1], point, points[i + 1]),
  );
  const refresh = (i) => {
    if (i > 0 && i < points.length - 1)
      areas[i] = triangleKm2(points[i - 1], points[i], points[i + 1]);
  };
  for (;;) {
    let least = 0;
    for (let i = 1; i < areas.length; i += 1) if (areas[i] < areas[least]) least = i;
    if (!(areas[least] < smallestKm2)) return points;
    points.splice(least, 1);
    areas.splice(least, 1);
    refresh(least - 1);
    refresh(least);
  }
}

const arcOf = (index) => (index < 0 ? ~index : index);

export function ringPoints(ring, arcs) {
  return ring.flatMap((index, i) => {
    const arc = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    return i === 0 ? arc : arc.slice(1);
  });
}

export function ringKm2(points) {
  const origin = points[0];
  let sum = 0;
  for (let i = 1; i + 1 < points.length; i += 1) {
    const [bx, by] = points[i];
    const [cx, cy] = points[i + 1];
    sum += (bx - origin[0]) * (cy - origin[1]) - (cx - origin[0]) * (by - origin[1]);
  }
  const scale = Math.cos((origin[1] * Math.PI) / 180) * kKmPerDegree * kKmPerDegree;
  return (Math.abs(sum) / 2) * scale;
}

// The polygons of a geometry, each a list of rings of arc numbers.
export const polygonsOf = (geometry) =>
  geometry.type === 'Polygon' ? [geometry.arcs] : (geometry.arcs ?? []);

export function arcsUsed(polygons) {
  return new Set(polygons.flat(2).map(arcOf));
}

// Arcs as steps of whole grid cells; points that fall on one cell become one.
export function quantizeArcs(arcs, { scale, translate }) {
  return arcs.map((arc) => {
    const cells = arc.map(([x, y]) => [
      Math.round((x - translate[0]) / scale[0]),
      Math.round((y - translate[1]) / scale[1]),
    ]);
    const steps = [cells[0]];
    for (let i = 1; i < cells.length; i += 1) {
      const step = [cells[i][0] - cells[i - 1][0], cells[i][1] - cells[i - 1][1]];
      if (step[0] !== 0 || step[1] !== 0) steps.push(step);
    }
    if (steps.length === 1) steps.push([0, 0]);
    return steps;
  });
}
