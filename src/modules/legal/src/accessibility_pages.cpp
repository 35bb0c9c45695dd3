#include "accessibility_pages.hpp"

#include "accessibility.hpp"
#include "agora/resources/resources.hpp"
#include "agora/web/answer.hpp"
#include "facts.hpp"

#include <array>

namespace agora::legal {
namespace {

struct RuleView {
    std::string rule;
    std::int64_t times = 0;
};
AGORA_FIELDS(RuleView, rule, times)

struct CheckView {
    Date date;
    std::string means;
};
AGORA_FIELDS(CheckView, date, means)

struct BodyView {
    std::string country;
    std::string body;
    std::string lang;
};
AGORA_FIELDS(BodyView, country, body, lang)

struct AccessibilityPage {
    std::string cooperative;
    std::optional<Date> checked_on;
    std::string engine;
    std::int64_t pages = 0;
    std::int64_t looks = 0;
    std::vector<RuleView> rules;
    std::optional<Date> walked_on;
    std::string browser;
    std::int64_t walked_pages = 0;
    std::int64_t walks = 0;
    std::vector<CheckView> manual;
    std::vector<std::string> gaps;
    std::string mail;
    std::string mail_url;
    std::int64_t days = 30;
    std::vector<BodyView> bodies;
};
AGORA_FIELDS(AccessibilityPage, cooperative, checked_on, engine, pages, looks, rules, walked_on,
             browser, walked_pages, walks, manual, gaps, mail, mail_url, days, bodies)

/// What we know is not right yet, whatever a program finds.
constexpr std::array kGaps{
    tr("Pictures and documents that members put here may lack a description, or be hard to read "
       "by a screen reader. We ask for a description when they are put here."),
    tr("The map of the directory needs script and a pointer to be explored. Everything on it is "
       "also in the list beside it."),
    tr("What members write in one language is read with the voice of that language only when they "
       "chose the right language."),
};

std::string_view file_of(const web::Call& call, std::string_view name) {
    const resources::Resource* file = call.services.files.find(name);
    return file == nullptr ? std::string_view{} : file->bytes;
}

void add_walk(AccessibilityPage& model, const AutomaticRun& walk) {
    model.walked_on = walk.date;
    model.browser = walk.engine;
    model.walked_pages = walk.pages;
    model.walks = walk.looks;
    for (const auto& [way, times] : walk.broken) model.rules.push_back({way, times});
}

}  // namespace

http::Response show_accessibility(web::Call& call) {
    const web::Settings& settings = call.services.settings;
    const AutomaticRun run = read_automatic_run(file_of(call, "legal/data/automatic.tsv"));
    AccessibilityPage model;
    model.cooperative = settings.text("site.name");
    model.checked_on = run.date;
    model.engine = run.engine;
    model.pages = run.pages;
    model.looks = run.looks;
    for (const auto& [rule, times] : run.broken) model.rules.push_back({rule, times});
    add_walk(model, read_automatic_run(file_of(call, "legal/data/ways.tsv")));
    for (const ManualCheck& one : read_manual_checks(file_of(call, "legal/data/manual.tsv"))) {
        model.manual.push_back({one.date, one.means});
    }
    if (model.manual.empty()) {
        model.gaps.push_back(
            call.say(tr("No person has gone through the pages with a screen reader, a magnifier or "
                        "voice control yet. What only a person notices may be wrong.")));
    }
    for (const std::string_view gap : kGaps) model.gaps.push_back(call.say(gap));
    model.mail = fact(settings, "accessibility_mail");
    if (model.mail.empty()) model.mail = fact(settings, "mail");
    if (!model.mail.empty()) model.mail_url = "mailto:" + model.mail;
    model.days = settings.number(setting_key("accessibility_days"));
    for (const ComplaintBody& one : complaint_bodies()) {
        model.bodies.push_back(
            {call.say(one.country), std::string{one.body}, std::string{one.language}});
    }
    return web::page(call,
                     {.view = "legal/accessibility",
                      .title = call.say(tr("Accessibility")),
                      .description = call.say(tr("How accessible this site is, what is not right "
                                                 "yet, and whom to tell.")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace agora::legal
