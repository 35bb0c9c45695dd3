#include "telling_pages.hpp"

#include "agora/circles/standing.hpp"
#include "agora/events/event.hpp"
#include "agora/locale/formats.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"

namespace agora::telling {
namespace {

enum class TellingRefusal { not_to_be_told };

RefusalText refusal_text(TellingRefusal) {
    return {"not_to_be_told", RefusalKind::not_found,
            tr("This is not here, or not for everybody to read.")};
}

struct TellingPage {
    web::Link about = {};
    std::string lang = {};   ///< of the name
    std::string words = {};  ///< ready to be copied
    std::string words_lang = {};
};
AGORA_FIELDS(TellingPage, about, lang, words, words_lang)

http::Response page_of(web::Call& call, const TellingPage& model) {
    return web::page(
        call,
        {.view = "telling/telling",
         .title = call.say({tr("Tell it elsewhere: “{title}”"), {{"title", model.about.label}}})},
        model);
}

http::Response tell_of_group(web::Call& call) {
    std::string summary;
    const auto standing = call.read([&](db::ReadTx& tx) {
        auto found = circles::standing_at(call, tx);
        if (found) summary = circles::summary_of_circle(tx, found->circle, call.language);
        return found;
    });
    if (!standing) return web::refuse(call, TellingRefusal::not_to_be_told);
    const std::string url = call.link(circles::path_of(standing->circle));
    return page_of(
        call, {.about = {url, standing->name.name},
               .lang = standing->name.language,
               .words = standing->name.name + "\n" + summary + "\n\n" + call.services.origin + url,
               .words_lang = standing->name.language});
}

/// The place in the reader's language with the address as it was typed.
std::string where(const web::Call& call, const events::Event& event) {
    if (event.mode == events::Mode::online) return call.say(tr("Online"));
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    std::string place{atlas->name(event.place, call.language)};
    if (event.address.empty()) return place;
    return place.empty() ? event.address : event.address + ", " + place;
}

std::string words_of(const web::Call& call, const events::Event& event, const std::string& title,
                     const std::string& url) {
    const locale::TimeZone zone{event.time_zone};
    std::string words = title + "\n" + locale::date_time(call.language, event.starts_at, zone);
    const std::string place = where(call, event);
    if (!place.empty()) words += "\n" + place;
    return words + "\n\n" + call.services.origin + url;
}

http::Response tell_of_event(web::Call& call) {
    const auto id = call.id<events::EventId>("id");
    access::Actor everybody;
    everybody.language = call.language;
    std::optional<events::Event> event;
    const auto title = call.read([&](db::ReadTx& tx) -> std::optional<std::string> {
        if (!id) return std::nullopt;
        event = events::find_event(tx, *id);
        return events::title_visible_to(tx, everybody, *id, today_of(call));
    });
    if (!title || !event || event->state != events::State::announced) {
        return web::refuse(call, TellingRefusal::not_to_be_told);
    }
    const std::string url = call.link("/events/" + to_string(*id));
    return page_of(call, {.about = {url, *title},
                          .lang = {},
                          .words = words_of(call, *event, *title, url),
                          .words_lang = {}});
}

}  // namespace

std::vector<web::Route> telling_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}/telling",
         Access::visitor(),
         &tell_of_group,
         {.cached = web::Cached::for_visitors, .summary = "A text about a group, to be copied"}},
        {get,
         "/events/{id}/telling",
         Access::visitor(),
         &tell_of_event,
         {.cached = web::Cached::for_visitors, .summary = "A text about an event, to be copied"}},
    };
}

}  // namespace agora::telling
