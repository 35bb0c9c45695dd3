#include "agora/work/finder_kinds.hpp"

#include "agora/http/url.hpp"
#include "filtered.hpp"

namespace agora::work {
namespace {

finder::Hit hit_of(const DemandCard& card) {
    std::string about = card.side_label + " · " + card.kind_label;
    for (const std::string* part : {&card.profession, &card.place}) {
        if (!part->empty()) about += " · " + *part;
    }
    return {.url = card.url,
            .title = card.title,
            .lang = card.lang,
            .language = card.language,
            .about = about};
}

finder::Found find_work(web::Call& call, const finder::Question& question) {
    return call.read([&](db::ReadTx& tx) {
        const Filtered found = with_filter(call, tx, {.q = question.text});
        return finder::page_of(found, question, [&](const Entry& entry) {
            return hit_of(card_of(call, entry.row, entry.skills));
        });
    });
}

std::string work_list(const web::Call& call, std::string_view text) {
    return call.link("/work") + (text.empty() ? "" : "?q=" + http::encoded(text));
}

}  // namespace

finder::Kind work_kind() {
    return {.name = "work",
            .heading = tr("Wanted and offered"),
            .one = tr("work wanted or offered"),
            .find = &find_work,
            .list = &work_list};
}

}  // namespace agora::work
