import { picker } from "./frame.mjs";

export function home_visitor(language) {
  const t = picker(language);
  const link = (label) => ({ url: "#", label });
  return {
    view: "home_visitor",
    headline: t(
      "Duizenden vakmensen, één coöperatie.",
      "Des milliers de métiers, une coopérative.",
      "Thousands of trades, one cooperative.",
    ),
    lead: t(
      "Vind iemand voor je project, deel wat je kunt, en beslis mee.",
      "Trouver quelqu'un pour un projet, partager ce que l'on sait faire, décider ensemble.",
      "Find someone for your project, share what you can do, and decide together.",
    ),
    tries: t(
      ["boekhouder in Gent", "steenkapper", "kok die les geeft"],
      ["comptable à Liège", "tailleuse de pierre", "pianiste"],
      ["accountant in Ghent", "stonecutter", "pianist"],
    ).map(link),
    entries: [
      [
        "Easy",
        ["Ik ben nieuw", "Je débute", "I am new"],
        [
          "Wat is de coöperatie, wat kost het, hoe begin ik?",
          "Qu'est-ce que la coopérative, combien ça coûte, comment commencer ?",
          "What is the cooperative, what does it cost, how do I begin?",
        ],
      ],
      [
        "Basic",
        ["Ik ken de basis", "Je connais la base", "I know the basics"],
        [
          "Contracten, onkosten, opleidingen: vlot de weg vinden.",
          "Contrats, frais, formations : s'y retrouver facilement.",
          "Contracts, expenses, courses: finding your way.",
        ],
      ],
      [
        "Expert",
        ["Ik wil verder", "Je veux aller plus loin", "I want to go further"],
        [
          "Auteursrechten, investeringen, groeien, aanwerven.",
          "Droits d'auteur, investissements, croissance, engagement.",
          "Authors' rights, investments, growth, hiring.",
        ],
      ],
    ].map(([name, labels, texts], i) => ({
      url: "#",
      name,
      label: t(...labels),
      text: t(...texts),
      level: i + 1,
    })),
    events: [
      [
        "2025-11-22T09:00:00Z",
        "22",
        ["nov", "nov", "Nov"],
        [
          "Ontbijt met wie alleen werkt",
          "Petit-déjeuner de celles et ceux qui travaillent seuls",
          "Breakfast for people who work alone",
        ],
        "Gent",
      ],
      [
        "2025-11-25T18:30:00Z",
        "25",
        ["nov", "nov", "Nov"],
        [
          "Infosessie: word ik lid?",
          "Séance d'info : devenir membre ?",
          "Info session: shall I join?",
        ],
        "Liège",
      ],
      [
        "2025-12-03T13:00:00Z",
        "3",
        ["dec", "déc", "Dec"],
        [
          "Project zoekt partner: erfgoed en ambacht",
          "Projet cherche partenaire : patrimoine et artisanat",
          "Project seeks partner: heritage and crafts",
        ],
        "Mechelen",
      ],
    ].map(([at, day, month, title, place]) => ({
      url: "#",
      at,
      day,
      month: t(...month),
      title: t(...title),
      place,
    })),
    story: {
      url: "#",
      name: "Jonas Dierckx",
      letters: "JD",
      tone: 2,
      role: t("steenkapper, Merelbeke", "tailleur de pierre, Merelbeke", "stonecutter, Merelbeke"),
      quote: t(
        "Ik zocht een vertaler voor één dossier. Nu delen we met vier een atelier.",
        "Je cherchais une traductrice pour un dossier. Aujourd'hui, nous sommes quatre à partager un atelier.",
        "I was looking for a translator for one file. Now four of us share a workshop.",
      ),
    },
    kept: {
      url: "#",
      number: "000-19",
      at: "2025-09-12",
      title: t(
        "Een ledengids waar je zelf in kiest te staan",
        "Un annuaire où chacun choisit de figurer",
        "A directory that one chooses to be in",
      ),
      text: t(
        "Gevraagd door de werkgroep netwerken. Je kijkt erin.",
        "Demandé par le groupe de travail réseaux. Il est sous vos yeux.",
        "Asked by the working group on networks. You are looking at it.",
      ),
    },
    open: {
      url: "#",
      number: "002-14",
      at: "2023-05-09",
      title: t(
        "Advies bereikbaar per telefoon",
        "Des conseillers joignables par téléphone",
        "Advisers who can be reached by phone",
      ),
      text: t(
        "Aanvaard door de raad van bestuur, met een aandachtspunt.",
        "Acceptée par le conseil d'administration, avec un point d'attention.",
        "Accepted by the board, with a point of attention.",
      ),
    },
  };
}
