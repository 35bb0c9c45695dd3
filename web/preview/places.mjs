import { picker } from "./frame.mjs";

const kPlaces = [
  ["Atelier De Kade", "Gent", 51.0543, 3.7174],
  ["Drukkerij Ommekaar", "Gent", 51.0361, 3.735],
  ["La Fabrique du Quai", "Liège", 50.6326, 5.5797],
  ["Maison des Couleurs", "Bruxelles", 50.8503, 4.3517],
  ["Werkplaats Noord", "Antwerpen", 51.2301, 4.4162],
  ["Halle aux Outils", "Charleroi", 50.4108, 4.4446],
  ["Studio Vieux-Lille", "Lille", 50.6365, 3.0635],
];

export function places(language) {
  const t = picker(language);
  return {
    view: "samples/map",
    title: t("Plekken om te werken", "Des lieux pour travailler", "Places to work"),
    places: kPlaces.map(([name, town, lat, lon]) => ({
      url: "#main",
      name,
      text: `${town} · ${t("werkplekken, zaal", "postes de travail, salle", "desks, room")}`,
      lat,
      lon,
    })),
  };
}
