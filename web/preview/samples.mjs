import { desk } from "./desk.mjs";
import { directory } from "./directory.mjs";
import { form } from "./form.mjs";
import { frame, picker } from "./frame.mjs";
import { home_visitor } from "./home.mjs";
import { profile } from "./profile.mjs";
import { story } from "./story.mjs";
import { places } from "./places.mjs";
import { today } from "./today.mjs";

const kErrors = [
  [
    404,
    "lost",
    "We kunnen deze pagina niet vinden",
    "Nous ne trouvons pas cette page",
    "We cannot find this page",
  ],
  [
    403,
    "closed_door",
    "Deze deur is voor jou gesloten",
    "Cette porte vous est fermée",
    "This door is closed for you",
  ],
  [
    409,
    "refused",
    "Dit kan nu niet",
    "Ce n'est pas possible maintenant",
    "This cannot be done now",
  ],
  [
    500,
    "broken",
    "Er ging bij ons iets stuk",
    "Quelque chose s'est cassé chez nous",
    "Something broke on our side",
  ],
  [
    503,
    "busy",
    "We hebben het even druk",
    "Il y a du monde en ce moment",
    "We are busy for a moment",
  ],
];

function empties(t) {
  const act = (label) => ({ url: "#", label });
  return {
    view: "samples/empties",
    list: [
      {
        picture: "people",
        title: t(
          "Nog niemand in deze groep",
          "Personne dans ce groupe pour l'instant",
          "Nobody in this group yet",
        ),
        text: t(
          "Iemand moet de eerste zijn.",
          "Il faut bien une première personne.",
          "Somebody has to be first.",
        ),
        act: act(t("Word lid van de groep", "Rejoindre le groupe", "Join the group")),
      },
      {
        picture: "meeting",
        title: t("Geen bijeenkomst gepland", "Aucune rencontre prévue", "No event planned"),
        text: t(
          "De laatste was in maart, in Gent.",
          "La dernière était en mars, à Gand.",
          "The last was in March, in Ghent.",
        ),
        act: act(t("Nodig mensen uit", "Inviter des gens", "Invite people")),
      },
      {
        picture: "letter",
        title: t("Je bericht is vertrokken", "Votre message est parti", "Your message has left"),
        text: t(
          "Een antwoord komt in je inbox.",
          "La réponse arrivera dans votre boîte.",
          "An answer comes in your inbox.",
        ),
      },
      {
        picture: "import",
        title: t("Nog niets ingelezen", "Rien d'importé", "Nothing imported yet"),
        text: t(
          "Een lijst uit een rekenblad volstaat.",
          "Un tableau suffit.",
          "A list from a spreadsheet is enough.",
        ),
        act: act(t("Kies een bestand", "Choisir un fichier", "Choose a file")),
      },
      {
        picture: "welcome",
        title: t("Welkom, er is plaats", "Bienvenue, il y a de la place", "Welcome, there is room"),
        text: t("Je account is klaar.", "Votre compte est prêt.", "Your account is ready."),
        act: act(t("Eerste stappen", "Premiers pas", "First steps")),
      },
    ],
  };
}

function confirmation(t) {
  return {
    view: "confirmation",
    action: "#",
    back: "#",
    dangerous: true,
    fields: [],
    question: t("Uit de ledengids verdwijnen?", "Quitter l'annuaire ?", "Leave the directory?"),
    text: t(
      "Je bent meteen onvindbaar, ook op de kaart en in zoekresultaten. Terugkeren kan altijd.",
      "Vous disparaissez aussitôt, aussi de la carte et des recherches. Revenir est toujours possible.",
      "You cannot be found any more, on the map and in search neither. You can always come back.",
    ),
    act: t("Ja, haal me eruit", "Oui, me retirer", "Yes, take me out"),
  };
}

/** Every sample page of one language: [{path, layout}]. */
export function samples(language) {
  const t = picker(language);
  const page = (path, title, body, more = {}) => ({
    path,
    layout: frame(language, { path, title, ...more }),
    view: body.view,
    model: body,
  });
  const member = { viewer: "Amina Vermeulen" };
  const done = {
    kind: "done",
    text: t(
      "Bewaard. Je staat nu in de ledengids.",
      "Enregistré. Vous figurez maintenant dans l'annuaire.",
      "Saved. You are in the directory now.",
    ),
  };
  return [
    page("home", t("Welkom", "Bienvenue", "Welcome"), home_visitor(language)),
    page("today", t("Vandaag", "Aujourd'hui", "Today"), today(language), member),
    page("today-empty", t("Vandaag", "Aujourd'hui", "Today"), today(language, true), member),
    page(
      "directory",
      t("Iemand vinden", "Trouver quelqu'un", "Find someone"),
      directory(language),
      { door: "members" },
    ),
    page(
      "directory-empty",
      t("Iemand vinden", "Trouver quelqu'un", "Find someone"),
      directory(language, true),
      { door: "members" },
    ),
    page("profile", "Amina Vermeulen", profile(language), {
      door: "members",
      ...member,
      flash: done,
    }),
    page(
      "form",
      t("Post een opdracht", "Publier une mission", "Post an assignment"),
      form(language),
      { door: "work", ...member },
    ),
    page("story", "002-3", story(language), { door: "recommendations", ...member }),
    page("desk", t("Dossiers", "Dossiers", "Cases"), desk(language), member),
    page("map", t("Plekken", "Lieux", "Places"), places(language), member),
    page("empties", t("Leeg", "Vide", "Empty"), empties(t), member),
    page("confirmation", t("Zeker?", "Certain ?", "Sure?"), confirmation(t), member),
    page("styleguide", t("Hoe Agora eruitziet", "L'apparence d'Agora", "How Agora looks"), {
      view: "styleguide",
    }),
    page("styleguide/parts", t("Onderdelen", "Éléments", "Parts"), { view: "styleguide_parts" }),
    page("styleguide/forms", t("Formulieren", "Formulaires", "Forms"), {
      ...form(language),
      view: "styleguide_forms",
    }),
    ...kErrors.map(([status, kind, nl, fr, en]) =>
      page(
        `error-${status}`,
        t(nl, fr, en),
        {
          view: "error",
          status,
          title: t(nl, fr, en),
          [kind]: true,
          number: 7321,
          home: `/${language}`,
          message: t(
            "Wat er gebeurde, in één zin.",
            "Ce qui s'est passé, en une phrase.",
            "What happened, in one sentence.",
          ),
        },
        member,
      ),
    ),
  ];
}
