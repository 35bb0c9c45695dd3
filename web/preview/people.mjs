import { picker } from "./frame.mjs";

const kPeople = [
  [
    "Amina Vermeulen",
    "AV",
    1,
    ["Fotograaf", "Photographe", "Photographer"],
    "Gent",
    "NL, FR, EN",
    [
      ["reportage", "reportage", "reportage"],
      ["architectuur", "architecture", "architecture"],
      ["beeldredactie", "iconographie", "picture editing"],
    ],
    true,
    "3 km",
  ],
  [
    "Jonas Dierckx",
    "JD",
    2,
    ["Steenkapper", "Tailleur de pierre", "Stonecutter"],
    "Merelbeke",
    "NL",
    [
      ["restauratie", "restauration", "restoration"],
      ["letters in steen", "lettres gravées", "letters in stone"],
    ],
    false,
    "9 km",
  ],
  [
    "Fatou N'Diaye-Lambrechts",
    "FN",
    5,
    ["Kok", "Cuisinière", "Cook"],
    "Aalst",
    "FR, NL, EN",
    [
      ["seizoenskeuken", "cuisine de saison", "seasonal cooking"],
      ["opleiding geven", "formation", "training"],
      ["grote groepen", "grands groupes", "large groups"],
    ],
    true,
    "22 km",
  ],
  [
    "Łukasz Żółkiewski",
    "ŁŻ",
    4,
    ["Ontwikkelaar", "Développeur", "Developer"],
    "Brussel",
    "EN, FR",
    [
      ["toegankelijkheid", "accessibilité", "accessibility"],
      ["C++", "C++", "C++"],
      ["kaarten", "cartes", "maps"],
    ],
    false,
    "51 km",
  ],
  [
    "Marie-Claire Van den Bossche",
    "MV",
    3,
    ["Vertaler", "Traductrice", "Translator"],
    "Gent",
    "NL, FR, DE",
    [
      ["ondertitels", "sous-titres", "subtitles"],
      ["juridisch", "juridique", "legal"],
    ],
    false,
    "2 km",
  ],
  [
    "Théo Renard",
    "TR",
    8,
    ["Pianist", "Pianiste", "Pianist"],
    "Luik",
    "FR, EN",
    [
      ["begeleiding", "accompagnement", "accompaniment"],
      ["film", "film", "film"],
    ],
    true,
    "140 km",
  ],
];

export function people(language) {
  const t = picker(language);
  return kPeople.map(
    ([name, letters, tone, profession, place, languages, skills, looking, distance], i) => ({
      url: `/${language}/members/${i + 1}`,
      name,
      letters,
      tone,
      place,
      languages,
      profession: t(...profession),
      availability: looking
        ? t(
            "Zoekt werk tot 31 december",
            "Cherche du travail jusqu'au 31 décembre",
            "Looks for work until 31 December",
          )
        : null,
      skills: skills.map((labels) => ({ url: "#", label: t(...labels) })),
      why: `${t(...profession).toLowerCase()}, ${distance}, ${languages.split(",")[0]}`,
      contact_url: `/${language}/members/${i + 1}/messages/new`,
      lat: 51.05 - i / 10,
      lon: 3.72 + i / 5,
    }),
  );
}
