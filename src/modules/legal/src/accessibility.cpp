#include "accessibility.hpp"

#include "agora/base/text.hpp"

#include <charconv>

namespace agora::legal {
namespace {

std::int64_t number_of(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

AutomaticRun read_automatic_run(std::string_view tsv) {
    AutomaticRun run;
    for (const std::string_view line : split(tsv, '\n')) {
        const auto cells = split(line, '\t');
        if (cells.size() < 2) continue;
        if (cells[0] == "date") run.date = parse_date(cells[1]);
        if (cells[0] == "engine") run.engine = cells[1];
        if (cells[0] == "pages") run.pages = number_of(cells[1]);
        if (cells[0] == "looks") run.looks = number_of(cells[1]);
        if (cells[0] == "rule" && cells.size() > 2) {
            run.broken.push_back({std::string{cells[1]}, number_of(cells[2])});
        }
    }
    return run;
}

std::vector<ManualCheck> read_manual_checks(std::string_view tsv) {
    std::vector<ManualCheck> checks;
    for (const std::string_view line : split(tsv, '\n')) {
        const auto cells = split(line, '\t');
        if (cells.size() < 2) continue;
        if (const auto date = parse_date(cells[0]))
            checks.push_back({*date, std::string{cells[1]}});
    }
    return checks;
}

const std::vector<ComplaintBody>& complaint_bodies() {
    static const std::vector<ComplaintBody> kBodies{
        {tr("Austria"), "Sozialministeriumservice", "de"},
        {tr("Belgium"), "SPF Économie · FOD Economie", "fr"},
        {tr("France"),
         "Direction générale de la concurrence, de la consommation et de la répression des fraudes "
         "(DGCCRF)",
         "fr"},
        {tr("Germany"),
         "Marktüberwachungsstelle der Länder für die Barrierefreiheit von Produkten und "
         "Dienstleistungen (MLBF)",
         "de"},
        {tr("Italy"), "Agenzia per l'Italia digitale (AgID)", "it"},
        {tr("Luxembourg"),
         "Office de la surveillance de l'accessibilité des produits et services (OSAPS)", "fr"},
        {tr("Netherlands"), "Autoriteit Consument & Markt (ACM)", "nl"},
        {tr("Spain")},
        {tr("Sweden"), "Post- och telestyrelsen (PTS)", "sv"},
    };
    return kBodies;
}

}  // namespace agora::legal
