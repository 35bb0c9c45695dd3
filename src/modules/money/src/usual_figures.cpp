#include "agora/money/whole.hpp"
#include "figure_store.hpp"

#include <array>
#include <string>

namespace agora::money {
namespace {

struct Usual {
    std::string_view slug;
    Unit unit;
    std::array<std::string_view, 3> names;  ///< nl, fr, en
    std::array<std::string_view, 3> abouts;
};

constexpr std::array kUsual{
    Usual{"turnover",
          Unit::cents,
          {"Omzet", "Chiffre d'affaires", "Turnover"},
          {"Alles wat er in het jaar gefactureerd werd, zonder btw: door de leden en door de "
           "coöperatie zelf.",
           "Tout ce qui a été facturé dans l'année, hors TVA : par les membres et par la "
           "coopérative elle-même.",
           "All that was invoiced in the year, without VAT: by members and by the cooperative "
           "itself."}},
    Usual{"members-invoices",
          Unit::cents,
          {"Facturen van leden", "Factures des membres", "Invoices of members"},
          {"Wat leden via de coöperatie aan hun opdrachtgevers vroegen, zonder btw.",
           "Ce que les membres ont demandé à leurs clients par la coopérative, hors TVA.",
           "What members asked of their clients through the cooperative, without VAT."}},
    Usual{"wages-paid",
          Unit::cents,
          {"Uitbetaalde lonen", "Salaires versés", "Wages paid out"},
          {"Wat leden in handen kregen: lonen na bijdragen en belasting.",
           "Ce que les membres ont reçu : les salaires après cotisations et impôt.",
           "What members received: wages after contributions and tax."}},
    Usual{"margin",
          Unit::tenths,
          {"Bijdrage aan de coöperatie", "Part de la coopérative", "The cooperative's share"},
          {"Welk deel van de facturen van leden de coöperatie voor haar werking houdt.",
           "La part des factures des membres que la coopérative garde pour fonctionner.",
           "Which part of members' invoices the cooperative keeps to do its work."}},
    Usual{"result",
          Unit::cents,
          {"Resultaat van het jaar", "Résultat de l'année", "Result of the year"},
          {"Wat er overbleef nadat alles betaald was. Onder nul: er werd verlies gemaakt.",
           "Ce qui restait une fois tout payé. Sous zéro : il y a eu une perte.",
           "What was left when everything was paid. Below zero: there was a loss."}},
    Usual{"reserves",
          Unit::cents,
          {"Reserves", "Réserves", "Reserves"},
          {"Wat de coöperatie op 31 december opzij had staan voor slechte jaren.",
           "Ce que la coopérative avait de côté au 31 décembre pour les mauvaises années.",
           "What the cooperative had put aside on 31 December for bad years."}},
    Usual{"members-who-invoiced",
          Unit::number,
          {"Leden die factureerden", "Membres qui ont facturé", "Members who invoiced"},
          {"Hoeveel leden in het jaar minstens één factuur maakten.",
           "Combien de membres ont fait au moins une facture dans l'année.",
           "How many members made at least one invoice in the year."}},
    Usual{"mutual-fund",
          Unit::cents,
          {"Waarborgfonds", "Fonds de garantie", "Mutual fund"},
          {"Het gezamenlijke geld waarmee leden betaald worden, ook als hun opdrachtgever dat niet "
           "doet. De stand op 31 december.",
           "L'argent commun qui paie les membres même quand leur client ne paie pas. Au 31 "
           "décembre.",
           "The common money that pays members even when their client does not. As it stood on 31 "
           "December."}},
    Usual{"subsidies",
          Unit::cents,
          {"Subsidies", "Subsides", "Subsidies"},
          {"Geld van overheden in het jaar, voor de werking en voor projecten.",
           "L'argent des pouvoirs publics dans l'année, pour le fonctionnement et les projets.",
           "Money from public authorities in the year, for the work as a whole and for projects."}},
    Usual{"days-until-paid",
          Unit::days,
          {"Dagen tot opdrachtgevers betalen", "Jours avant que les clients paient",
           "Days until clients pay"},
          {"Hoeveel dagen er gemiddeld verliepen tussen een factuur en de betaling ervan.",
           "Combien de jours passaient en moyenne entre une facture et son paiement.",
           "How many days passed on average between an invoice and its payment."}},
};

}  // namespace

std::vector<Figure> put_usual_figures(db::WriteTx& tx, const journal::Origin& origin) {
    std::vector<Figure> figures;
    for (const Usual& usual : kUsual) {
        const Figure figure{.figure_id = tx.new_id<FigureId>(),
                            .slug = std::string{usual.slug},
                            .place = std::ssize(figures) + 1,
                            .unit = usual.unit,
                            .made_at = origin.at};
        insert_figure(tx, figure);
        insert_words(tx, {.figure_id = figure.figure_id,
                          .name_nl = std::string{usual.names[0]},
                          .name_fr = std::string{usual.names[1]},
                          .name_en = std::string{usual.names[2]},
                          .about_nl = std::string{usual.abouts[0]},
                          .about_fr = std::string{usual.abouts[1]},
                          .about_en = std::string{usual.abouts[2]},
                          .written_by = origin.account,
                          .written_at = origin.at});
        journal::emit(tx, origin, FigureMade{figure.figure_id}, journal::Audit::yes);
        figures.push_back(figure);
    }
    return figures;
}

}  // namespace agora::money
