import { people } from "./people.mjs";
import { picker } from "./frame.mjs";

export function directory(language, empty) {
  const t = picker(language);
  const option = (name, value, labels, count, checked) => ({
    name,
    value,
    label: t(...labels),
    count,
    checked,
  });
  return {
    view: "directory",
    q: t("fotograaf", "photographe", "photographer"),
    place: "Gent",
    count: empty ? 0 : 1128,
    order_why: t(
      "Volgorde: willekeurig per dag, voor iedereen gelijk.",
      "Ordre : au hasard chaque jour, le même pour tout le monde.",
      "Order: random per day, the same for all.",
    ),
    facets: [
      {
        label: t("Beroep", "Métier", "Profession"),
        options: [
          option("profession", "1", ["Fotograaf", "Photographe", "Photographer"], 41, true),
          option("profession", "2", ["Vormgever", "Graphiste", "Graphic designer"], 37),
          option("profession", "3", ["Vertaler", "Traductrice ou traducteur", "Translator"], 19),
          option(
            "profession",
            "4",
            [
              "Opleider in het volwassenenonderwijs",
              "Formatrice ou formateur d'adultes",
              "Trainer in adult education",
            ],
            8,
          ),
        ],
      },
      {
        label: t("Waar", "Où", "Where"),
        options: [
          option("area", "gent", ["Gent en 15 km", "Gand et 15 km", "Ghent and 15 km"], 23, true),
          option("area", "bxl", ["Brussel", "Bruxelles", "Brussels"], 580),
        ],
      },
      {
        label: t("Talen", "Langues", "Languages"),
        options: [
          option("language", "nl", ["Nederlands", "Néerlandais", "Dutch"], 804),
          option("language", "fr", ["Frans", "Français", "French"], 911),
        ],
      },
      {
        label: t("Beschikbaar", "Disponible", "Available"),
        options: [
          option("now", "work", ["Zoekt werk nu", "Cherche du travail", "Looks for work now"], 12),
          option(
            "now",
            "open",
            ["Open voor samenwerking", "Ouvert à collaborer", "Open to collaborate"],
            44,
          ),
        ],
      },
    ],
    chosen: [
      ["Fotograaf", "Photographe", "Photographer"],
      ["Gent en 15 km", "Gand et 15 km", "Ghent and 15 km"],
    ].map((labels) => ({ url: "#", label: t(...labels) })),
    people: empty ? [] : people(language),
    map_url: "#",
    print_url: "#",
    pagination: empty
      ? undefined
      : {
          next: "#",
          pages: [
            { url: "#", number: 1, current: true },
            { url: "#", number: 2 },
            { url: "#", number: 3 },
            { gap: true },
            { url: "#", number: 57 },
          ],
        },
  };
}
