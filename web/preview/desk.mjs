import { picker } from "./frame.mjs";

export function desk(language) {
  const t = picker(language);
  const kinds = [
    ["late", ["te laat", "en retard", "late"]],
    ["waiting", ["wacht op ons", "en attente de nous", "waits for us"]],
    ["done", ["opgelost", "résolu", "solved"]],
  ];
  const subjects = [
    ["Onkostennota geweigerd", "Note de frais refusée", "Expense note refused"],
    [
      "Contract met een buitenlandse klant",
      "Contrat avec un client étranger",
      "Contract with a client abroad",
    ],
    ["Ouderschapsverlof", "Congé parental", "Parental leave"],
    [
      "Auteursrechten op lesmateriaal",
      "Droits d'auteur sur un cours",
      "Authors' rights on course material",
    ],
    ["Eerste factuur", "Première facture", "First invoice"],
    ["Wagen of trein in onkosten", "Voiture ou train en frais", "Car or train as expenses"],
    ["Starterssubsidie", "Subside de démarrage", "Starter's grant"],
  ];
  return {
    view: "samples/desk",
    title: t("Dossiers die wachten", "Dossiers en attente", "Waiting cases"),
    tabs: [
      [t("Van mij", "Les miens", "Mine"), true],
      [t("In mijn taal", "Dans ma langue", "In my language")],
      [t("Nog van niemand", "Non attribués", "Unassigned")],
      [t("Alle", "Tous", "All")],
    ].map(([label, current]) => ({ url: "#", label, current })),
    cases: subjects.map((labels, i) => ({
      url: "#",
      number: `D-${2041 + i * 3}`,
      subject: t(...labels),
      who: ["A. Vermeulen", "J. Dierckx", "F. N'Diaye", "Ł. Żółkiewski"][i % 4],
      language: ["NL", "FR", "EN"][i % 3],
      due: `2025-11-${18 + i}`,
      state: kinds[i < 2 ? 0 : i < 5 ? 1 : 2][0],
      label: t(...kinds[i < 2 ? 0 : i < 5 ? 1 : 2][1]),
    })),
  };
}
