import L from "leaflet";

interface Basemap {
  scale: number;
  land: number[][];
  borders: number[][];
  towns: [string, number, number, number][];
  source: string;
}

const kRoom = 90;
const kNamesPane = "names";
export const kNearestTile = 18;

/** Land, borders and names of towns from the shipped basemap, in the colours of the page. */
export class Ground {
  private readonly names = L.layerGroup();
  private readonly shapes = L.layerGroup();
  private data: Basemap | null = null;

  constructor(
    private readonly map: L.Map,
    private readonly frame: HTMLElement,
  ) {
    map.createPane(kNamesPane).classList.add("map-names");
    this.shapes.addTo(map);
    this.names.addTo(map);
    map.on("moveend", () => this.name_towns());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  /** Without the ground (offline, an error) the points still stand where they belong. */
  async load(address: string): Promise<void> {
    if (!address) return;
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok) return;
    this.data = (await answer.json()) as Basemap;
    this.map.attributionControl.addAttribution(this.data.source);
    this.draw();
    this.name_towns();
  }

  private colour(token: string): string {
    return getComputedStyle(this.frame).getPropertyValue(token).trim();
  }

  private line(deltas: number[]): L.LatLngTuple[] {
    const scale = this.data!.scale;
    const points: L.LatLngTuple[] = [];
    for (let i = 0, x = 0, y = 0; i < deltas.length; i += 2) {
      x += deltas[i];
      y += deltas[i + 1];
      points.push([y / scale, x / scale]);
    }
    return points;
  }

  private draw(): void {
    if (!this.data) return;
    this.shapes.clearLayers();
    const land = {
      stroke: false,
      fillColor: this.colour("--sheet"),
      fillOpacity: 1,
      interactive: false,
    };
    const border = { color: this.colour("--edge"), weight: 1, opacity: 0.6, interactive: false };
    L.polygon(
      this.data.land.map((ring) => [this.line(ring)]),
      land,
    ).addTo(this.shapes);
    L.polyline(
      this.data.borders.map((arc) => this.line(arc)),
      border,
    ).addTo(this.shapes);
  }

  /** The largest towns in view, each with room around its name. */
  private name_towns(): void {
    if (!this.data) return;
    this.names.clearLayers();
    const bounds = this.map.getBounds();
    const taken: L.Point[] = [];
    for (const [name, x, y] of this.data.towns) {
      const place = L.latLng(y / this.data.scale, x / this.data.scale);
      if (!bounds.contains(place)) continue;
      const spot = this.map.latLngToContainerPoint(place);
      if (
        taken.some(
          (other) => Math.abs(other.x - spot.x) < kRoom && Math.abs(other.y - spot.y) < kRoom / 3,
        )
      )
        continue;
      taken.push(spot);
      const label = document.createElement("span");
      label.textContent = name;
      const icon = L.divIcon({ className: "map-town", html: label, iconSize: [0, 0] });
      L.marker(place, { icon, pane: kNamesPane, interactive: false, keyboard: false }).addTo(
        this.names,
      );
      if (taken.length >= 40) break;
    }
  }
}

/** Pictures of the ground from the server that the page names, with whose map it is. */
export function tiles_of(address: string, credit: string): L.TileLayer {
  const words = document.createElement("span");
  words.textContent = credit;
  return L.tileLayer(address, { attribution: words.innerHTML, maxZoom: kNearestTile });
}
