/** pick(nl, fr, en) for one language. */
export const picker = (language) => (nl, fr, en) => ({ nl, fr, en })[language];

const kDoors = [
  [
    "members",
    "Mensen",
    "Annuaire",
    "People",
    [
      ["members", "Iemand vinden", "Trouver quelqu'un", "Find someone"],
      ["members/map", "Op de kaart", "Sur la carte", "On the map"],
      ["mentoring", "Meter- en peterschap", "Parrainage", "Mentoring"],
    ],
  ],
  [
    "work",
    "Werk",
    "Travail",
    "Work",
    [
      ["work", "Gezocht en aangeboden", "Recherches et offres", "Wanted and offered"],
      [
        "events?kind=partner",
        "Project zoekt partner",
        "Projet cherche partenaire",
        "Project seeks partner",
      ],
      [
        "calls",
        "Projectoproepen en overheidsopdrachten",
        "Appels à projets et marchés publics",
        "Calls and tenders",
      ],
      ["work/language-help", "Taalhulp", "Aide linguistique", "Language help"],
    ],
  ],
  [
    "groups",
    "Groepen",
    "Groupes",
    "Groups",
    [
      [
        "groups?kind=network",
        "Beroeps- en sectornetwerken",
        "Réseaux de métier et de secteur",
        "Profession and sector networks",
      ],
      ["groups?kind=local", "Lokale groepen", "Groupes locaux", "Local groups"],
      ["forum", "Gesprekken", "Discussions", "Discussions"],
      ["groups/new", "Een groep starten", "Lancer un groupe", "Start a group"],
    ],
  ],
  [
    "events",
    "Agenda",
    "Agenda",
    "Calendar",
    [
      ["events", "Bijeenkomsten", "Rencontres", "Events"],
      [
        "courses",
        "Opleidingen en infosessies",
        "Formations et séances d'info",
        "Courses and info sessions",
      ],
      ["places", "Plekken en zalen", "Lieux et salles", "Places and rooms"],
    ],
  ],
  [
    "exchange",
    "Delen",
    "Partage",
    "Share",
    [
      ["exchange", "Lenen, geven, ruilen", "Prêter, donner, échanger", "Lend, give, swap"],
      ["purchases", "Samen aankopen", "Acheter ensemble", "Buy together"],
      ["suppliers", "Leveranciers en handvest", "Fournisseurs et charte", "Suppliers and charter"],
      ["exchange/credits", "Ruilpunten", "Points d'échange", "Credits"],
    ],
  ],
  [
    "recommendations",
    "Meebeslissen",
    "Décider ensemble",
    "Decide together",
    [
      [
        "recommendations",
        "Wat er met aanbevelingen gebeurde",
        "Le suivi des recommandations",
        "What became of recommendations",
      ],
      ["votes", "Stemmen en enquêtes", "Votes et enquêtes", "Votes and surveys"],
      ["cycles", "Doe mee", "Participer", "Take part"],
      ["ambassadors", "Ambassadeurs (m/v/x)", "Nos ambassadrices et ambassadeurs", "Ambassadors"],
      ["figures", "Cijfers en impact", "Chiffres et impact", "Figures and impact"],
    ],
  ],
  [
    "help",
    "Hulp",
    "Aide",
    "Help",
    [
      ["forum/topics/new", "Stel een vraag", "Poser une question", "Ask a question"],
      ["learn", "Stap voor stap", "Pas à pas", "Step by step"],
      ["glossary", "Woordenlijst", "Glossaire", "Glossary"],
      [
        "services",
        "Diensten, openingsuren, afspraak",
        "Services, horaires, rendez-vous",
        "Services, hours, appointment",
      ],
    ],
  ],
];

const kVisitorDoors = ["members", "work", "events", "recommendations", "help"];

/** The globals of layout.html for a visitor, or for a member when viewer is given. */
export function frame(language, { path, title, door, viewer, flash, search = "" }) {
  const t = picker(language);
  const label = ([, nl, fr, en]) => t(nl, fr, en);
  const doors = kDoors.filter(([name]) => viewer || kVisitorDoors.includes(name));
  return {
    lang: language,
    title,
    description: t(
      "De thuis van een coöperatie van zelfstandige vakmensen.",
      "La maison d'une coopérative de travailleuses et travailleurs autonomes.",
      "The home of a cooperative of independent workers.",
    ),
    canonical: `https://agora.example/${language}/${path}`,
    site_name: "Agora",
    theme_css: "/theme.css",
    home: `/${language}`,
    search_url: `/${language}/search`,
    sign_in: `/${language}/session/new`,
    form_keys: '<input type="hidden" name="form_token" value="sample">',
    json_ld: "",
    search,
    alternates: [
      ["nl", "Nederlands"],
      ["fr", "Français"],
      ["en", "English"],
    ].map(([lang, name]) => ({
      lang,
      name,
      url: `/${lang}/${path}`,
      current: lang === language,
    })),
    nav: doors.map((row) => ({
      url: `/${language}/${row[0]}`,
      label: label(row),
      current: row[0] === door,
      entries: row[4].map((entry) => ({ url: `/${language}/${entry[0]}`, label: label(entry) })),
    })),
    viewer: viewer && {
      name: viewer,
      unread: 3,
      menu: [
        { url: `/${language}/members/1`, label: t("Mijn profiel", "Mon profil", "My profile") },
        { url: `/${language}/settings`, label: t("Mijn gegevens", "Mes données", "My data") },
        { url: `/${language}/tasks`, label: t("Mijn taken", "Mes tâches", "My tasks") },
      ],
    },
    flash,
    footer: {
      open_now: t(
        "Nu open: Gent tot 17.00, Luik tot 16.30. Bel gerust: 09 123 45 67.",
        "Ouvert maintenant : Gand jusqu'à 17 h, Liège jusqu'à 16 h 30. Appelez-nous : 09 123 45 67.",
        "Open now: Ghent until 17:00, Liège until 16:30. Do call: 09 123 45 67.",
      ),
      legal: [
        ["legal", "Wettelijke vermeldingen", "Mentions légales", "Legal notice"],
        ["privacy", "Privacy", "Vie privée", "Privacy"],
        ["accessibility", "Toegankelijkheid", "Accessibilité", "Accessibility"],
        ["reports/new", "Iets melden", "Signaler un contenu", "Report something"],
      ].map((row) => ({ url: `/${language}/${row[0]}`, label: label(row) })),
    },
  };
}
