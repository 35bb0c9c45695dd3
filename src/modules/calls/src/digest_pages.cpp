#include "agora/calls/block.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/answer.hpp"
#include "choices.hpp"
#include "pages.hpp"

#include <array>

namespace agora::calls {
namespace {

constexpr std::array kSpans{7, 14, 31, 62};
constexpr int kUsualSpan = 31;

struct DigestPage {
    std::vector<Choice> sectors = {};
    std::vector<Choice> languages = {};
    std::vector<Choice> spans = {};
    std::vector<BlockSection> sections = {};
    std::string text = {};
    std::string lang = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(DigestPage, sectors, languages, spans, sections, text, lang, crumbs)

int span_of(const web::Call& call) {
    const auto asked = parse_positive(call.query("days"));
    for (const int days : kSpans) {
        if (asked && *asked == days) return days;
    }
    return kUsualSpan;
}

void add_choices(const web::Call& call, const BlockWish& wish, int days, DigestPage& model) {
    model.sectors = sector_choices(call, wish.sector);
    for (const Language language : kLanguages) {
        model.languages.push_back({std::string{code(language)}, std::string{own_name(language)},
                                   language == wish.language});
    }
    for (const int span : kSpans) {
        model.spans.push_back(
            {std::to_string(span),
             call.say({tr("closing within {days} days"), {{"days", std::to_string(span)}}}),
             span == days});
    }
}

http::Response show_digest(web::Call& call) {
    const int days = span_of(call);
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const auto* term = terms->by_slug(vocabulary::Kind::sector, call.query("sector"));
    const BlockWish wish{.sector = term == nullptr ? std::string{} : term->slug,
                         .language = parse_language(call.query("in")).value_or(call.language),
                         .until = call.now + std::chrono::days{days}};
    DigestPage model{.lang = std::string{code(wish.language)},
                     .crumbs = {{call.link("/calls"), call.say(tr("Calls and tenders"))}}};
    model.sections = call.read([&](db::ReadTx& tx) { return block_of(call, tx, wish); });
    model.text = text_of(call, model.sections, wish.language);
    add_choices(call, wish, days, model);
    return web::page(
        call, {.view = "calls/digest", .title = call.say(tr("Calls for a newsletter"))}, model);
}

}  // namespace

std::vector<web::Route> digest_routes() {
    return {{http::Method::get,
             "/calls/digest",
             web::Access::visitor(),
             &show_digest,
             {.cached = web::Cached::for_visitors,
              .summary = "Open calls with their end dates, ready for a newsletter, by sector and "
                         "language"}}};
}

}  // namespace agora::calls
