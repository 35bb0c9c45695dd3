import { picker } from "./frame.mjs";

const kInputTypes = { text: "text", email: "email", date: "date", number: "number" };

/** A FieldView of agora/fields/form_view.hpp: every member there, as the program fills it. */
function field({ name, type, options = [], hint = "", error = "", ...given }) {
  const id = `field-${name}`;
  return {
    name,
    id,
    type,
    input_type: kInputTypes[type] ?? "",
    grouped: type === "radios" || type === "checkboxes",
    hint,
    error,
    value: "",
    described_by: [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" "),
    required: false,
    multiple: false,
    checked: false,
    autocomplete: "",
    maxlength: null,
    min: null,
    max: null,
    rows: null,
    accept: "",
    source: "",
    options: options.map((option, i) => ({ id: `${id}-${i + 1}`, ...option })),
    ...given,
  };
}

const option = (value, label, hint = "", checked = false) => ({ value, label, hint, checked });

function assignment_fields(t) {
  return [
    field({
      name: "title",
      type: "text",
      required: true,
      maxlength: 255,
      label: t("In één zin", "En une phrase", "In one sentence"),
      hint: t(
        "Zoals je het aan een collega zou vragen.",
        "Comme vous le demanderiez à une collègue.",
        "As you would ask a colleague.",
      ),
      value: t(
        "Foto's van een atelier, drie dagen",
        "Photos d'un atelier, trois jours",
        "Pictures of a workshop, three days",
      ),
    }),
    field({
      name: "skills",
      type: "select",
      multiple: true,
      label: t("Beroep of vaardigheid", "Métier ou compétence", "Profession or skill"),
      options: [
        option("1", t("fotograaf", "photographe", "photographer"), "", true),
        option("2", t("reportage", "reportage", "reportage"), "", true),
        option("3", t("filmmaker", "vidéaste", "film maker")),
        option("4", t("drukker", "imprimeur", "printer")),
      ],
    }),
    field({
      name: "text",
      type: "textarea",
      required: true,
      maxlength: 2000,
      label: t("Vertel wat meer", "Dites-en un peu plus", "Tell a little more"),
      hint: t(
        "Wat, voor wie, waar. Geen vakjargon nodig.",
        "Quoi, pour qui, où. Sans jargon.",
        "What, for whom, where. No jargon needed.",
      ),
    }),
    field({
      name: "until",
      type: "date",
      value: "2025-12-12",
      label: t(
        "Tot wanneer kan men antwoorden?",
        "Jusqu'à quand répondre ?",
        "Until when can one answer?",
      ),
    }),
  ];
}

function person_fields(t) {
  return [
    field({
      name: "email",
      type: "email",
      required: true,
      autocomplete: "email",
      value: "an.peeters.example.be",
      label: t("E-mailadres", "Adresse e-mail", "E-mail address"),
      error: t(
        "Dit adres mist een @: iets als naam@voorbeeld.be.",
        "Il manque un @ : quelque chose comme nom@exemple.be.",
        "This address lacks an @: something like name@example.be.",
      ),
    }),
    field({
      name: "reach",
      type: "radios",
      required: true,
      label: t(
        "Hoe mogen leden je bereiken?",
        "Comment vous joindre ?",
        "How may members reach you?",
      ),
      error: t("Kies er één.", "Choisir une réponse.", "Choose one."),
      options: [
        option(
          "mail",
          t("Per mail", "Par e-mail", "By mail"),
          t(
            "Via Agora; je adres blijft verborgen.",
            "Par Agora ; votre adresse reste cachée.",
            "Through Agora; your address stays hidden.",
          ),
        ),
        option(
          "phone",
          t("Per telefoon", "Par téléphone", "By phone"),
          t(
            "Je nummer is zichtbaar voor wie antwoordt.",
            "Votre numéro est visible pour qui répond.",
            "Your number is visible to who answers.",
          ),
        ),
      ],
    }),
    field({
      name: "password",
      type: "password",
      autocomplete: "new-password",
      label: t("Wachtwoord", "Mot de passe", "Password"),
      hint: t(
        "Alleen als je de antwoorden hier wilt lezen.",
        "Seulement pour lire les réponses ici.",
        "Only to read the answers here.",
      ),
    }),
    field({
      name: "files",
      type: "file",
      multiple: true,
      label: t("Bijlagen", "Pièces jointes", "Attachments"),
    }),
    field({
      name: "languages",
      type: "checkboxes",
      label: t("Werktalen", "Langues de travail", "Working languages"),
      options: [
        option("nl", t("Nederlands", "Néerlandais", "Dutch"), "", true),
        option("fr", t("Frans", "Français", "French")),
        option("en", t("Engels", "Anglais", "English")),
      ],
    }),
    field({
      name: "news",
      type: "checkbox",
      checked: true,
      label: t(
        "Laat me weten wanneer iemand antwoordt",
        "Me prévenir quand quelqu'un répond",
        "Tell me when somebody answers",
      ),
    }),
  ];
}

export function form(language) {
  const t = picker(language);
  return {
    view: "samples/form",
    title: t("Een opdracht plaatsen", "Publier une mission", "Post an assignment"),
    lead: t(
      "Zeg wat je nodig hebt. Vijf vragen volstaan; de rest mag later.",
      "Dites ce qu'il vous faut. Cinq questions suffisent ; le reste peut attendre.",
      "Say what you need. Five questions are enough; the rest can wait.",
    ),
    next: [
      ["Je opdracht staat online.", "Votre mission est en ligne.", "Your assignment is online."],
      [
        "Leden die passen krijgen bericht.",
        "Les membres qui correspondent sont prévenus.",
        "Members who fit are told.",
      ],
      [
        "Jij kiest met wie je praat.",
        "Vous choisissez à qui parler.",
        "You choose whom to talk to.",
      ],
    ].map((labels, i) => ({ number: i + 1, text: t(...labels) })),
    action: "#",
    cancel: "#",
    act: t("Opdracht plaatsen", "Publier la mission", "Post the assignment"),
    form: {
      errors: [
        {
          field_id: "field-email",
          text: t(
            "E-mailadres: dit adres mist een @.",
            "Adresse e-mail : il manque un @.",
            "E-mail address: it lacks an @.",
          ),
        },
        {
          field_id: "field-reach",
          text: t(
            "Hoe leden je bereiken: kies er één.",
            "Comment vous joindre : choisir une réponse.",
            "How members reach you: choose one.",
          ),
        },
      ],
      groups: [
        {
          legend: t("Wat zoek je?", "Que cherchez-vous ?", "What do you look for?"),
          fields: assignment_fields(t),
        },
        { legend: t("Wie ben je?", "Qui êtes-vous ?", "Who are you?"), fields: person_fields(t) },
      ],
    },
  };
}
