import L from "leaflet";

export interface Point {
  place: L.LatLng;
  name: string;
  item: HTMLElement;
}

const kNear = 38;

/** The elements with data-lat and data-lon inside [data-points]; the first link in each is its name. */
export function points_of(page: Document): Point[] {
  const items = page.querySelectorAll<HTMLElement>("[data-points] [data-lat][data-lon]");
  return [...items].map((item) => ({
    place: L.latLng(Number(item.dataset.lat), Number(item.dataset.lon)),
    name: item.querySelector("a")?.textContent?.trim() ?? "",
    item,
  }));
}

/** An item as it stands in the list, without ids, which would be there twice. */
function copy_of({ item }: Point): HTMLElement {
  const card = document.createElement("div");
  card.append(...(item.cloneNode(true) as HTMLElement).childNodes);
  card.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
  return card;
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
    const many = group.length > 1;
    const [{ place, name }] = group;
    const sign = document.createElement("span");
    sign.textContent = many ? String(group.length) : "";
    const className = many ? "map-point map-many" : "map-point";
    const icon = L.divIcon({ className, html: sign, iconSize: [30, 30], popupAnchor: [0, -12] });
    const marker = L.marker(place, { icon, title: many ? "" : name }).addTo(this.layer);
    const names = group.map((point) => point.name).join(", ");
    marker.getElement()?.setAttribute("aria-label", many ? `${group.length}: ${names}` : names);
    const bounds = L.latLngBounds(group.map((point) => point.place));
    const can_part = many && !bounds.getNorthEast().equals(bounds.getSouthWest());
    if (can_part && this.map.getZoom() < this.map.getMaxZoom()) {
      marker.on("click keypress", () => this.map.fitBounds(bounds, { padding: [60, 60] }));
    } else {
      const card = document.createElement("div");
      card.append(...group.map(copy_of));
      marker.bindPopup(card, { minWidth: 180, maxWidth: 280, maxHeight: 260 });
    }
  }
}
