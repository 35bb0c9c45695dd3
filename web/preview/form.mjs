import { picker } from "./frame.mjs";

const field = (given) => ({
  include: "field",
  id: given.name,
  value: "",
  ...given,
  not_required: undefined,
});

export function form(language) {
  const t = picker(language);
  const option = (value, labels, hints, checked) => ({
    value,
    label: t(...labels),
    hint: hints && t(...hints),
    checked,
  });
  return {
    view: "samples/form",
    title: t("Post een opdracht", "Publier une mission", "Post an assignment"),
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
    act: t("Opdracht posten", "Publier la mission", "Post the assignment"),
    form_errors: {
      count: 2,
      errors: [
        {
          field_id: "email",
          text: t(
            "Dit adres mist een @",
            "Il manque un @ à cette adresse",
            "This address lacks an @",
          ),
        },
        {
          field_id: "reach",
          text: t(
            "Kies hoe leden je bereiken",
            "Choisir comment vous joindre",
            "Choose how members reach you",
          ),
        },
      ],
    },
    sections: [
      {
        title: t("Wat zoek je?", "Que cherchez-vous ?", "What do you look for?"),
        why: t(
          "Leden die passen krijgen bericht; je ziet wie en waarom.",
          "Les membres qui correspondent sont prévenus ; vous voyez qui et pourquoi.",
          "Members who fit are told; you see who and why.",
        ),
        fields: [
          field({
            name: "title",
            type: "text",
            required: true,
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
              option("1", ["fotograaf", "photographe", "photographer"], null, true),
              option("2", ["reportage", "reportage", "reportage"], null, true),
              option("3", ["filmmaker", "vidéaste", "film maker"]),
              option("4", ["drukker", "imprimeur", "printer"]),
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
            label: t(
              "Tot wanneer kan men antwoorden?",
              "Jusqu'à quand répondre ?",
              "Until when can one answer?",
            ),
            value: "2025-12-12",
          }),
        ],
      },
      {
        title: t("Wie ben je?", "Qui êtes-vous ?", "Who are you?"),
        why: t(
          "Alleen leden die antwoorden zien je gegevens.",
          "Seuls les membres qui répondent voient vos données.",
          "Only members who answer see your details.",
        ),
        fields: [
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
                ["Per mail", "Par e-mail", "By mail"],
                [
                  "Via Agora; je adres blijft verborgen.",
                  "Par Agora ; votre adresse reste cachée.",
                  "Through Agora; your address stays hidden.",
                ],
              ),
              option(
                "phone",
                ["Per telefoon", "Par téléphone", "By phone"],
                [
                  "Je nummer is zichtbaar voor wie antwoordt.",
                  "Votre numéro est visible pour qui répond.",
                  "Your number is visible to who answers.",
                ],
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
              option("nl", ["Nederlands", "Néerlandais", "Dutch"], null, true),
              option("fr", ["Frans", "Français", "French"]),
              option("en", ["Engels", "Anglais", "English"]),
            ],
          }),
          field({
            name: "news",
            type: "checkbox",
            label: t(
              "Laat me weten wanneer iemand antwoordt",
              "Me prévenir quand quelqu'un répond",
              "Tell me when somebody answers",
            ),
            checked: true,
          }),
        ],
      },
    ].map((section) => ({
      ...section,
      fields: section.fields.map((one) => ({
        ...one,
        not_required: one.required ? undefined : true,
      })),
    })),
  };
}
