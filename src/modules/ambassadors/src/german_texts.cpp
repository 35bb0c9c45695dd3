#include "engagement_document.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

constexpr std::array kTexts{
    GermanText{"Engagement for a mission", "Vereinbarung über einen Einsatz"},
    GermanText{"What", "Was"},
    GermanText{"When", "Wann"},
    GermanText{"Where", "Wo"},
    GermanText{"Before whom", "Vor wem"},
    GermanText{"Aim", "Ziel"},
    GermanText{"Promote working in a cooperative",
               "Für das Arbeiten in einer Genossenschaft werben"},
    GermanText{"Inform about services and aims", "Über Dienste und Ziele informieren"},
    GermanText{"Defend our projects with partners and authorities",
               "Unsere Projekte gegenüber Partnern und Behörden vertreten"},
    GermanText{"Hours for one person, with preparation", "Stunden pro Person, mit Vorbereitung"},
    GermanText{"Reporting", "Bericht"},
    GermanText{"A short report", "Ein kurzer Bericht"},
    GermanText{"A full report", "Ein ausführlicher Bericht"},
    GermanText{"Charter of ambassadors", "Charta der Botschafterinnen und Botschafter"},
    GermanText{"Version {version}", "Fassung {version}"},
    GermanText{"Place of work", "Arbeitsort"},
    GermanText{"What is paid", "Was bezahlt wird"},
    GermanText{"Expenses are paid back on proof", "Auslagen werden gegen Beleg erstattet"},
    GermanText{"A lump sum for a volunteer", "Eine Pauschale für ehrenamtlich Tätige"},
    GermanText{"Paid work, under a contract of employment", "Bezahlte Arbeit, mit Arbeitsvertrag"},
    GermanText{"Paid work, by invoice", "Bezahlte Arbeit, gegen Rechnung"},
    GermanText{"The fee, by the grid", "Die Vergütung nach der Tariftabelle"},
    GermanText{"Hours", "Stunden"},
    GermanText{"Report", "Bericht"},
    GermanText{"Without somebody of the team", "Ohne jemanden aus dem Team"},
    GermanText{"Added value", "Mehrwert"},
    GermanText{"Together", "Zusammen"},
    GermanText{"The fee is {total}, by version {tariff} of the grid.",
               "Die Vergütung beträgt {total}, nach Fassung {tariff} der Tariftabelle."},
    GermanText{"It is paid as wages, under a contract of employment for this mission; "
               "contributions and tax are taken from it as the law says.",
               "Sie wird als Lohn aufgrund eines Arbeitsvertrags für diesen Einsatz bezahlt; "
               "Beiträge und Steuern werden nach dem Gesetz davon abgezogen."},
    GermanText{"It is paid on an invoice of whoever goes, who is self-employed in this.",
               "Sie wird gegen eine Rechnung der beauftragten Person bezahlt, die dabei "
               "selbstständig ist."},
    GermanText{"What the mission costs is paid back on proof.",
               "Was der Einsatz kostet, wird gegen Beleg erstattet."},
    GermanText{"Nothing else is paid.", "Sonst wird nichts bezahlt."},
    GermanText{"{entity} pays a lump sum of {day} for each day, {total} together.",
               "{entity} zahlt eine Pauschale von {day} pro Tag, zusammen {total}."},
    GermanText{"The lump sum stands for all expenses; besides it only travel can be paid back.",
               "Die Pauschale deckt alle Auslagen; daneben können nur Fahrtkosten erstattet "
               "werden."},
    GermanText{"A volunteer may get {day} for a day and {year} in {number} at most ({source}, as "
               "of {date}).",
               "Ehrenamtlich Tätige dürfen höchstens {day} pro Tag und {year} im Jahr {number} "
               "erhalten ({source}, Stand {date})."},
    GermanText{"The title of ambassador holds only from the beginning to the end of the mission.",
               "Den Titel Botschafterin oder Botschafter führt man nur vom Anfang bis zum Ende "
               "des Einsatzes."},
    GermanText{"Date and signatures:", "Datum und Unterschriften:"},
};

}  // namespace

std::span<const GermanText> german_texts() {
    return kTexts;
}

}  // namespace agora::ambassadors
