#include "agora/territories/finder_kinds.hpp"

#include "agora/locale/translator.hpp"
#include "agora/web/services.hpp"
#include "office_view.hpp"

namespace agora::territories {
namespace {

finder::Found find_offices(web::Call& call, const finder::Question& question) {
    const auto atlas = call.services.state<AtlasHolder>().current();
    auto offices = call.read([](db::ReadTx& tx) { return list_offices(tx); });
    search::keep_held(
        offices, question.text, call.services.state<OfficeWords>().texts,
        [](const Office& one) { return one.office_id.value(); },
        [&](const Office& one) {
            std::string all = one.name;
            for (const Language language : kLanguages) {
                all += " " + address_of(*atlas, one, language) + " ";
                all += call.services.translator.translate(language, tr("office"));
            }
            return all;
        });
    return finder::page_of(offices, question, [&](const Office& one) {
        return finder::Hit{.url = call.link(office_path(one.office_id)),
                           .title = one.name,
                           .lang = {},
                           .about = address_of(*atlas, one, call.language)};
    });
}

}  // namespace

finder::Kind office_kind() {
    return {.name = "offices",
            .heading = tr("Offices and opening hours"),
            .one = tr("office"),
            .find = &find_offices};
}

}  // namespace agora::territories
