import { people } from "./people.mjs";
import { picker } from "./frame.mjs";

export function profile(language) {
  const t = picker(language);
  const about = t(
    "<p>Ik fotografeer mensen aan het werk: in ateliers, op werven, in keukens. Liefst met het licht dat er is.</p><p>Voor architecten maak ik reeksen van gebouwen <strong>een jaar na de oplevering</strong>, als er geleefd wordt. Ik geef ook les aan wie zijn eigen werk beter wil tonen.</p><h3>Wat ik graag doe</h3><ul><li>reportages van een dag of een week</li><li>portretten op de werkvloer</li><li>beeldredactie voor kleine uitgevers</li></ul>",
    "<p>Je photographie les gens au travail : dans les ateliers, sur les chantiers, en cuisine. De préférence avec la lumière du lieu.</p><p>Pour les architectes, je réalise des séries de bâtiments <strong>un an après la réception</strong>, quand ils sont habités.</p><h3>Ce que j'aime faire</h3><ul><li>des reportages d'un jour ou d'une semaine</li><li>des portraits sur le lieu de travail</li></ul>",
    "<p>I photograph people at work: in workshops, on building sites, in kitchens. Preferably in the light that is there.</p><p>For architects I make series of buildings <strong>a year after they are handed over</strong>, when they are lived in.</p><h3>What I like to do</h3><ul><li>reportages of a day or a week</li><li>portraits at the workplace</li></ul>",
  );
  return {
    view: "profile",
    breadcrumbs: {
      crumbs: [
        { url: "#", label: t("Mensen", "Annuaire", "People") },
        { url: "#", label: t("Fotografen", "Photographes", "Photographers") },
      ],
    },
    name: "Amina Vermeulen",
    letters: "AV",
    tone: 1,
    profession: t("Fotograaf", "Photographe", "Photographer"),
    profession_url: "#",
    other_professions: t("beeldredacteur", "iconographe", "picture editor"),
    place: "Gent",
    availability: t(
      "Zoekt werk tot 31 december",
      "Cherche du travail jusqu'au 31 décembre",
      "Looks for work until 31 December",
    ),
    lang: language,
    language: t("het Nederlands", "français", "English"),
    translations: [
      {
        url: "#",
        lang: language === "fr" ? "nl" : "fr",
        name: language === "fr" ? "Nederlands" : "Français",
      },
    ],
    body: about,
    works: [],
    skills: people(language)[0].skills,
    languages: [
      {
        name: t("Nederlands", "Néerlandais", "Dutch"),
        level: 3,
        level_name: t("moedertaal", "langue maternelle", "mother tongue"),
      },
      {
        name: t("Frans", "Français", "French"),
        level: 2,
        level_name: t("vlot", "couramment", "fluent"),
      },
      {
        name: t("Engels", "Anglais", "English"),
        level: 1,
        level_name: t("basis", "notions", "basic"),
      },
    ],
    groups: [
      ["Netwerk fotografie en beeld", "Réseau photo et image", "Photography network"],
      ["Lokale groep Gent", "Groupe local de Gand", "Local group Ghent"],
    ].map((labels) => ({ url: "#", label: t(...labels) })),
    links: [{ url: "https://example.org/", label: "aminavermeulen.example" }],
    phone: "0470 12 34 56",
    phone_url: "tel:+32470123456",
    contact_url: "#",
    report_url: "#",
    vcard_url: "#",
    own: {
      edit_url: "#",
      seen_by: t(
        "Zo ziet een bezoeker ze.",
        "Voici ce que voit le public.",
        "This is what a visitor sees.",
      ),
    },
  };
}
