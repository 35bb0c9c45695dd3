#include "agora/site/module.hpp"

#include "agora/site/home_parts.hpp"
#include "agora/web/services.hpp"
#include "guide_pages.hpp"
#include "health_pages.hpp"
#include "home_pages.hpp"

namespace agora::site {

using web::Access;
using web::Cached;
using web::Reach;
using enum http::Method;

namespace {

std::vector<web::Setting> site_settings() {
    return {
        {.key = "site.name", .standard = "Agora", .label = tr("Name of the cooperative")},
        {.key = "site.language",
         .type = web::SettingType::choice,
         .standard = "nl",
         .label = tr("Language when nothing else is known"),
         .choices = {"nl", "fr", "en"}},
        {.key = "site.mail",
         .type = web::SettingType::mail,
         .standard = "agora@localhost.localdomain",
         .label = tr("Address from which mail is sent")},
        {.key = "site.sentence_nl",
         .standard = "Duizenden vakmensen, één coöperatie.",
         .label = tr("Sentence on the home page, in Dutch")},
        {.key = "site.sentence_fr",
         .standard = "Des milliers de métiers, une coopérative.",
         .label = tr("Sentence on the home page, in French")},
        {.key = "site.sentence_en",
         .standard = "Thousands of trades, one cooperative.",
         .label = tr("Sentence on the home page, in English")},
        {.key = "site.promise_nl",
         .standard = "Vind iemand voor je project, deel wat je kunt, en beslis mee.",
         .label = tr("Line below it, in Dutch")},
        {.key = "site.promise_fr",
         .standard = "Trouvez quelqu'un pour votre projet, partagez ce que vous savez "
                     "faire, décidez ensemble.",
         .label = tr("Line below it, in French")},
        {.key = "site.promise_en",
         .standard = "Find someone for your project, share what you can do, and decide "
                     "together.",
         .label = tr("Line below it, in English")},
        {.key = "site.tries_nl",
         .standard = "fotograaf, boekhouding, websites",
         .label = tr("Searches to try on the home page, in Dutch"),
         .hint = tr("Separated by commas.")},
        {.key = "site.tries_fr",
         .standard = "photographe, comptabilité, sites web",
         .label = tr("Searches to try on the home page, in French")},
        {.key = "site.tries_en",
         .standard = "photographer, bookkeeping, websites",
         .label = tr("Searches to try on the home page, in English")},
        {.key = "site.colour_green",
         .type = web::SettingType::colour,
         .standard = "",
         .label = tr("Main colour"),
         .hint = tr("Empty: Agora's own green.")},
        {.key = "site.colour_marigold",
         .type = web::SettingType::colour,
         .standard = "",
         .label = tr("Inviting colour")},
        {.key = "site.colour_brick",
         .type = web::SettingType::colour,
         .standard = "",
         .label = tr("Warning colour")},
    };
}

}  // namespace

web::Module site_module() {
    return {
        .name = "site",
        .routes =
            {
                {get, "/", Access::visitor(), &home, {.cached = Cached::for_visitors}},
                {get,
                 "/theme.css",
                 Access::visitor(),
                 &theme_css,
                 {.cached = Cached::for_visitors, .reach = Reach::bare}},
                {get,
                 "/language/{language}",
                 Access::visitor(),
                 &choose_language,
                 {.reach = Reach::bare}},
                {get, "/styleguide", Access::visitor(), &guide, {.cached = Cached::for_visitors}},
                {get, "/styleguide/parts", Access::visitor(), &guide_parts},
                {get, "/styleguide/forms", Access::visitor(), &guide_forms},
                {get, "/healthz", Access::visitor(), &healthz, {.reach = Reach::bare}},
                {get, "/readyz", Access::visitor(), &readyz, {.reach = Reach::bare}},
                {get, "/metrics", Access::visitor(), &metrics, {.reach = Reach::bare}},
                {get, "/openapi.json", Access::visitor(), &openapi, {.reach = Reach::bare}},
            },
        .settings = site_settings(),
        .start = [](web::Services& services) { services.put_state(std::make_shared<HomeParts>()); },
    };
}

}  // namespace agora::site
