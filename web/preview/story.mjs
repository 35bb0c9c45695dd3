import { picker } from "./frame.mjs";

export function story(language) {
  const t = picker(language);
  return {
    view: "samples/story",
    breadcrumbs: {
      crumbs: [
        { url: "#", label: t("Meebeslissen", "Décider ensemble", "Decide together") },
        { url: "#", label: t("Aanbevelingen", "Recommandations", "Recommendations") },
      ],
    },
    number: "002-3",
    theme: t("netwerken", "réseaux", "networks"),
    years: "2018-2019",
    title: t(
      "Een gids of platform om de vennoten met elkaar te verbinden",
      "Un guide ou une plateforme pour relier les sociétaires",
      "A guide or platform to connect the members",
    ),
    earlier: [
      { url: "#", label: "000-19" },
      { url: "#", label: "000-21" },
    ],
    steps: [
      {
        state: "done",
        at: "2019-03-12",
        title: t("Voorgesteld", "Proposée", "Proposed"),
        text: t(
          "door de werkgroep netwerken.",
          "par le groupe de travail réseaux.",
          "by the working group on networks.",
        ),
      },
      {
        state: "done",
        at: "2019-05-09",
        title: t(
          "Aanvaard door de raad van bestuur,",
          "Acceptée par le conseil d'administration,",
          "Accepted by the board,",
        ),
        text: t(
          "met een aandachtspunt: neem alles mee wat de beroepsnetwerken nodig hebben.",
          "avec un point d'attention : inclure tout ce qu'il faut aux réseaux de métier.",
          "with a point of attention: include all that the profession networks need.",
        ),
      },
      {
        state: "done",
        at: "2025-09-12",
        title: t("Ledengids open", "Annuaire ouvert", "Directory opened"),
        text: t("1.128 leden staan erin.", "1 128 membres y figurent.", "1,128 members are in it."),
      },
      {
        state: "waiting",
        title: t("Geen nieuws sindsdien.", "Pas de nouvelles depuis.", "No news since."),
        text: t("Weet jij meer?", "Vous en savez plus ?", "Do you know more?"),
      },
    ],
    help: {
      title: t(
        "Kunnen leden dit zelf?",
        "Les membres peuvent-ils le faire ?",
        "Can members do this themselves?",
      ),
      text: t(
        "Twee groepen boden aan om te beginnen.",
        "Deux groupes ont proposé de commencer.",
        "Two groups offered to begin.",
      ),
      url: "#",
      act: t("Doe mee", "Participer", "Take part"),
    },
    body: t(
      "<p>De leden kennen elkaar niet. Wie een vakgenoot zoekt, belt een adviesverlener, en die kent ook maar de leden van zijn kantoor.</p>",
      "<p>Les membres ne se connaissent pas. Pour trouver une ou un collègue, on appelle son bureau, qui ne connaît que ses membres.</p>",
      "<p>Members do not know each other. Who looks for a colleague calls an adviser, who only knows the members of one office.</p>",
    ),
    stat: {
      number: "1.128",
      label: t("leden in de gids", "membres dans l'annuaire", "members in the directory"),
      most: 600,
      caption: t("Per kantoor", "Par bureau", "By office"),
      rows: [
        ["Brussel", 580],
        ["Gent", 233],
        ["Liège", 187],
        ["Antwerpen", 128],
      ].map(([name, value], i) => ({ name, value, shown: String(value), second: i === 1 })),
    },
  };
}
