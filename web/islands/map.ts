import L from "leaflet";
import { Ground, kNearestTile, tiles_of } from "./map_ground";
import { points_of, Points } from "./map_points";

const kNearestGround = 13;
const kBelgium: L.LatLngTuple = [50.75, 4.4];

function start(frame: HTMLElement): void {
  const { map: ground = "", tiles = "", credit = "", zoomIn = "+", zoomOut = "-" } = frame.dataset;
  const map = L.map(frame, {
    preferCanvas: true,
    zoomControl: false,
    minZoom: 4,
    maxZoom: tiles ? kNearestTile : kNearestGround,
    fadeAnimation: false,
    zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
  }).setView(kBelgium, 7);
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);

  if (tiles) tiles_of(tiles, credit).addTo(map);
  else new Ground(map, frame).load(ground);
  const points = new Points(map);
  const refresh = () => points.show(points_of(document));
  refresh();
  points.fit();
  // The list beside the map is its source: when it is replaced, the map follows.
  document.body.addEventListener("htmx:afterSwap", refresh);
}

for (const frame of document.querySelectorAll<HTMLElement>("[data-map]")) {
  frame.hidden = false;
  start(frame);
}
