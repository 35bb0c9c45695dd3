#include "home_pages.hpp"

#include "theme.hpp"

#include "agora/http/cookie.hpp"
#include "agora/http/url.hpp"
#include "agora/site/home_parts.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/settings.hpp"

#include <algorithm>

namespace agora::site {
namespace {

struct VisitorHome {
    std::string sentence;
    std::string promise;
    std::vector<web::Link> tries;
    std::vector<web::HomeDate> dates;
    std::vector<HomeSection> sections;  ///< of other modules
};
AGORA_FIELDS(VisitorHome, sentence, promise, tries, dates, sections)

struct Today {
    std::string name;
    Instant now;
    std::vector<web::TodayLine> lines;
};
AGORA_FIELDS(Today, name, now, lines)

constexpr std::size_t kMostLines = 7;
constexpr std::size_t kMostDates = 4;

/// Searches that show how it works: words of the reader's language from the settings.
std::vector<web::Link> tries_of(const web::Call& call) {
    const std::string words =
        call.services.settings.text("site.tries_" + std::string{code(call.language)});
    std::vector<web::Link> tries;
    for (const std::string_view word : split(words, ',')) {
        const std::string_view label = trimmed(word);
        if (label.empty()) continue;
        tries.push_back({call.link("/members") + "?q=" + http::encoded(label), std::string{label}});
    }
    return tries;
}

/// The next ones of all modules.
std::vector<web::HomeDate> dates_of(web::Call& call) {
    std::vector<web::HomeDate> dates;
    for (const web::Module& module : call.services.modules) {
        if (!module.home) continue;
        for (web::HomeDate& date : module.home(call)) dates.push_back(std::move(date));
    }
    std::ranges::stable_sort(dates, {}, &web::HomeDate::at);
    if (dates.size() > kMostDates) dates.resize(kMostDates);
    for (web::HomeDate& date : dates) date.path = call.link(date.path);
    return dates;
}

std::vector<HomeSection> sections_of(web::Call& call) {
    std::vector<HomeSection> sections;
    for (const HomeParts::Part& part : call.services.state<HomeParts>().all()) {
        HomeSection section = part(call);
        if (!section.lines.empty()) sections.push_back(std::move(section));
    }
    return sections;
}

http::Response visitor_home(web::Call& call) {
    const web::Settings& settings = call.services.settings;
    const std::string language{code(call.language)};
    const VisitorHome model{settings.text("site.sentence_" + language),
                            settings.text("site.promise_" + language), tries_of(call),
                            dates_of(call), sections_of(call)};
    return web::page(call,
                     {.view = "site/home",
                      .title = settings.text("site.name"),
                      .description = model.sentence,
                      .may_be_indexed = true},
                     model);
}

/// What waits for this person: each module's lines, the most urgent first, at most seven.
http::Response today(web::Call& call) {
    Today model{call.actor.name, call.now, {}};
    for (const web::Module& module : call.services.modules) {
        if (!module.today) continue;
        for (web::TodayLine& line : module.today(call)) model.lines.push_back(std::move(line));
    }
    std::stable_sort(model.lines.begin(), model.lines.end(),
                     [](const auto& left, const auto& right) { return left.rank < right.rank; });
    if (model.lines.size() > kMostLines) model.lines.resize(kMostLines);
    for (web::TodayLine& line : model.lines) line.path = call.link(line.path);
    return web::page(call, {.view = "site/today", .title = call.say(tr("Today"))}, model);
}

}  // namespace

http::Response home(web::Call& call) {
    return call.actor.is_visitor() ? visitor_home(call) : today(call);
}

http::Response theme_css(web::Call& call) {
    const web::Settings& settings = call.services.settings;
    const std::string green = settings.text("site.colour_green");
    const std::string marigold = settings.text("site.colour_marigold");
    const std::string brick = settings.text("site.colour_brick");
    return http::with_type(200, "text/css; charset=utf-8",
                           theme_stylesheet({green, marigold, brick}));
}

http::Response choose_language(web::Call& call) {
    const auto chosen = parse_language(call.path_value("language"));
    const std::string to{call.query("to")};
    if (!chosen || !http::is_local_path(to)) return web::not_found(call);
    http::Response response = http::redirect(to, 303);
    response.headers.add("Set-Cookie",
                         http::to_header({.name = web::language_cookie_name(call.request.secure),
                                          .value = std::string{code(*chosen)},
                                          .secure = call.request.secure,
                                          .max_age = std::chrono::hours{24 * 365}}));
    return response;
}

}  // namespace agora::site
