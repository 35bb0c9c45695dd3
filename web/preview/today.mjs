import { picker } from "./frame.mjs";

export function today(language, empty) {
  const t = picker(language);
  const line = (icon, title, text, why, act) => ({
    url: "#",
    icon,
    title: t(...title),
    text: text && t(...text),
    why: t(...why),
    act: t(...act),
  });
  return {
    view: "today",
    greeting: t("Dag Amina", "Bonjour Amina", "Hello Amina"),
    now: "2025-11-20",
    nothing: empty,
    due: empty
      ? []
      : [
          {
            url: "#",
            day: "24",
            month: t("nov", "nov", "Nov"),
            title: t(
              "Stem over de nieuwe statuten",
              "Voter sur les nouveaux statuts",
              "Vote on the new statutes",
            ),
            why: t(
              "Je bent vennoot; de stemming sluit maandag om 18.00.",
              "Vous êtes sociétaire ; le vote se termine lundi à 18 h.",
              "You hold a share; the vote closes on Monday at 18:00.",
            ),
            act: t("Stemmen", "Voter", "Vote"),
          },
        ],
    lines: empty
      ? []
      : [
          line(
            "message",
            [
              "Antwoord van Théo op je vraag over auteursrechten",
              "Réponse de Théo à votre question sur les droits d'auteur",
              "Théo answered your question on authors' rights",
            ],
            [
              "“Dat hangt af van wie het contract opstelt …”",
              "« Cela dépend de qui rédige le contrat… »",
              "“That depends on who writes the contract …”",
            ],
            [
              "Twee uur geleden, in Fotografie en beeld",
              "Il y a deux heures, dans Photo et image",
              "Two hours ago, in Photography",
            ],
            ["Lezen", "Lire", "Read"],
          ),
          line(
            "work",
            [
              "Reportage van een atelier, drie dagen",
              "Reportage d'un atelier, trois jours",
              "Reportage of a workshop, three days",
            ],
            [
              "Museum in Mechelen, € 1.800, antwoord voor 30 november",
              "Musée à Malines, 1 800 €, répondre avant le 30 novembre",
              "Museum in Mechelen, € 1,800, answer by 30 November",
            ],
            [
              "Past bij jou: reportage, 40 km, Nederlands",
              "Vous correspond : reportage, 40 km, néerlandais",
              "Fits you: reportage, 40 km, Dutch",
            ],
            ["Antwoorden", "Répondre", "Answer"],
          ),
          line(
            "calendar",
            [
              "Zaterdag: ontbijt met wie alleen werkt",
              "Samedi : petit-déjeuner entre membres",
              "Saturday: breakfast for people who work alone",
            ],
            [
              "Gent, 10.00; je bent ingeschreven",
              "Gand, 10 h ; vous êtes inscrite",
              "Ghent, 10:00; you are registered",
            ],
            ["Je volgende afspraak", "Votre prochain rendez-vous", "Your next appointment"],
            ["Bekijken", "Voir", "See"],
          ),
          line(
            "groups",
            [
              "Lokale groep Gent kiest een nieuwe trekker",
              "Le groupe local de Gand choisit son animatrice ou animateur",
              "Local group Ghent chooses a new animator",
            ],
            null,
            [
              "Nieuws van je groepen sinds gisteren",
              "Nouvelles de vos groupes depuis hier",
              "News of your groups since yesterday",
            ],
            ["Lezen", "Lire", "Read"],
          ),
          line(
            "hand",
            [
              "Klopt dit adres nog: atelier De Kade?",
              "Cette adresse est-elle encore exacte : atelier De Kade ?",
              "Is this address still right: workshop De Kade?",
            ],
            null,
            [
              "Eén minuut; je was er in september",
              "Une minute ; vous y étiez en septembre",
              "One minute; you were there in September",
            ],
            ["Nakijken", "Vérifier", "Check"],
          ),
          line(
            "decide",
            [
              "Aanbeveling 002-3 kreeg een advies",
              "La recommandation 002-3 a reçu un avis",
              "Recommendation 002-3 received an opinion",
            ],
            null,
            ["Je volgt ze sinds mei", "Vous la suivez depuis mai", "You follow it since May"],
            ["Lezen", "Lire", "Read"],
          ),
        ],
    first_steps: empty
      ? undefined
      : {
          contact: "Marie-Claire Van den Bossche",
          contact_url: "#",
          steps: [
            ["Kiezen wie mij ziet", "Choisir qui me voit", "Choose who sees me", true],
            ["Dag zeggen", "Dire bonjour", "Say hello", true],
            ["De volgende infosessie", "La prochaine séance d'info", "The next info session"],
            [
              "Mijn kantoor en zijn welkomstboekje",
              "Mon bureau et son livret d'accueil",
              "My office and its welcome booklet",
            ],
            ["Eén groep kiezen", "Choisir un groupe", "Choose one group"],
          ].map(([nl, fr, en, done]) => ({ url: "#", label: t(nl, fr, en), done: Boolean(done) })),
        },
    office: {
      name: t("Kantoor Gent", "Bureau de Gand", "Ghent office"),
      hours: t("Nu open, tot 17.00", "Ouvert maintenant, jusqu'à 17 h", "Open now, until 17:00"),
      phone: "09 123 45 67",
      phone_url: "tel:+3291234567",
      url: "#",
    },
    glossary: empty
      ? undefined
      : {
          words: [
            ["vennoot", "sociétaire", "shareholder member"],
            ["begeleiding", "accompagnement", "accompaniment"],
            ["ruilpunten", "points d'échange", "credits"],
          ].map((labels) => ({ url: "#", label: t(...labels) })),
        },
  };
}
