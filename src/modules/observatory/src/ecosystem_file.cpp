#include "agora/tabular/writer.hpp"
#include "agora/web/answer.hpp"
#include "ecosystem.hpp"
#include "ecosystem_pages.hpp"

#include <array>

namespace agora::observatory {
namespace {

/// Every line says where it comes from and when it was counted.
std::string csv_of(const web::Call& call, std::string_view area, const Ecosystem& found) {
    std::string text;
    tabular::CsvWriter writer([&](std::string_view piece) { text += piece; });
    const auto say = [&](std::string_view source) { return tabular::Cell{call.say(source)}; };
    const auto name = [&] { return tabular::Cell{atlas_of(call)->name(area, call.language)}; };
    const std::string own = call.services.origin;
    writer.row(std::array{say(tr("Area")), say(tr("What is counted")), say(tr("How many")),
                          say(tr("Counted on")), say(tr("Source"))});
    const std::string day = found.counted_on ? to_string(*found.counted_on) : std::string{};
    for (const Trade& trade : found.trades) {
        const std::string profession = name_of_profession(call, trade);
        const bool is_all = trade.profession.empty();
        if (!is_all && profession.empty()) continue;
        writer.row(std::array{name(),
                              is_all
                                  ? say(tr("Members, at least"))
                                  : tabular::Cell{call.say({tr("Members, at least: {profession}"),
                                                            {{"profession", profession}}})},
                              tabular::Cell{trade.people}, tabular::Cell{day}, tabular::Cell{own}});
    }
    for (const KindCount& kind : kinds_of(found.structures)) {
        writer.row(std::array{name(), tabular::Cell{kind.kind}, tabular::Cell{kind.count},
                              tabular::Cell{to_string(today_of(call))}, tabular::Cell{own}});
    }
    for (const places::Figure& figure : found.figures) {
        const std::string source = figure.source_address.empty()
                                       ? figure.source
                                       : figure.source + ", " + figure.source_address;
        writer.row(std::array{name(), tabular::Cell{figure.subject}, tabular::Cell{figure.amount},
                              tabular::Cell{to_string(figure.counted_on)}, tabular::Cell{source}});
    }
    return text;
}

}  // namespace

http::Response download_area(web::Call& call) {
    const territories::Territory* area = atlas_of(call)->find(call.path_value("area"));
    if (area == nullptr) return web::not_found(call);
    const std::string code{area->code()};
    const Ecosystem found =
        call.read([&](db::ReadTx& tx) { return read_ecosystem(call, tx, code); });
    return web::download("text/csv; charset=utf-8", "ecosystem-" + code + ".csv",
                         csv_of(call, code, found));
}

}  // namespace agora::observatory
