import L from "leaflet";

export interface Point {
  place: L.LatLng;
  name: string;
  item: HTMLElement;
}

const kNear = 38;

/** The elements with data-lat and data-lon inside #list; the first link in each is its name. */
export function points_of(list: string): Point[] {
  const items =
    document.getElementById(list)?.querySelectorAll<HTMLElement>("[data-lat][data-lon]") ?? [];
  return [...items].map((item) => ({
    place: L.latLng(Number(item.dataset.lat), Number(item.dataset.lon)),
    name: item.querySelector("a")?.textContent?.trim() ?? "",
    item,
  }));
}

/** Circles for places; places that would overlap share one circle with their number. */
export class Points {
  private readonly layer = L.layerGroup();
  private points: Point[] = [];

  constructor(private readonly map: L.Map) {
    this.layer.addTo(map);
    map.on("zoomend", () => this.draw());
  }

  show(points: Point[]): void {
    this.points = points;
    this.draw();
  }

  fit(): void {
    if (this.points.length === 0) return;
    this.map.fitBounds(L.latLngBounds(this.points.map(({ place }) => place)), {
      maxZoom: 11,
      padding: [40, 40],
    });
  }

  private groups(): Point[][] {
    const groups: { spot: L.Point; points: Point[] }[] = [];
    for (const point of this.points) {
      const spot = this.map.latLngToLayerPoint(point.place);
      const near = groups.find((group) => group.spot.distanceTo(spot) < kNear);
      if (near) near.points.push(point);
      else groups.push({ spot, points: [point] });
    }
    return groups.map(({ points }) => points);
  }

  private draw(): void {
    this.layer.clearLayers();
    for (const group of this.groups()) this.add(group);
  }

  private add(group: Point[]): void {
    const [{ place, name, item }] = group;
    const many = group.length > 1;
    const sign = document.createElement("span");
    sign.textContent = many ? String(group.length) : "";
    const icon = L.divIcon({
      className: many ? "map-point map-many" : "map-point",
      html: sign,
      iconSize: [30, 30],
    });
    const marker = L.marker(place, { icon, title: many ? "" : name }).addTo(this.layer);
    marker.getElement()?.setAttribute("aria-label", group.map((point) => point.name).join(", "));
    if (many) {
      marker.on("click keypress", () =>
        this.map.fitBounds(L.latLngBounds(group.map((point) => point.place)), {
          maxZoom: 13,
          padding: [60, 60],
        }),
      );
      return;
    }
    const copy = item.cloneNode(true) as HTMLElement;
    copy.removeAttribute("id");
    copy.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    const card = document.createElement("div");
    card.append(...copy.childNodes);
    marker.bindPopup(card, { maxWidth: 280 });
  }
}
