#include "background.hpp"

#include "agora/clock/clock.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "consent_store.hpp"
#include "letters.hpp"
#include "story_store.hpp"
#include "withdraw.hpp"

#include <algorithm>

namespace agora::stories {
namespace {

void ask_again(const Acting& acting) {
    const std::int64_t days =
        std::clamp<std::int64_t>(acting.services.settings.number("stories.ask_days"), 1, 365);
    for (Story& story : list_to_ask(acting.tx, acting.today + std::chrono::days{days})) {
        story.asked_again = true;
        update_story(acting.tx, story);
        if (story.ends_on && *story.ends_on >= acting.today) mail_ending(acting, story);
    }
}

/// What ended is shown nowhere since its day; whoever took it over is told, and kept pages go.
void end_consents_of_the_past(const Acting& acting) {
    for (Story& story : list_ended(acting.tx, acting.today)) {
        story.end_told = true;
        update_story(acting.tx, story);
        stop_takings(acting, story.story_id, {});
        end_consents(acting.tx, story.story_id, acting.origin.at);
        journal::emit(acting.tx, acting.origin, StoryEnded{story.story_id});
    }
}

void look_at_the_day(web::Services& services) {
    const Instant now = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        const Acting acting{tx, services, {{}, now}, locale::local_date(now, {})};
        ask_again(acting);
        end_consents_of_the_past(acting);
    });
    // The home page shows another story each day.
    services.cache.start_new_epoch();
}

}  // namespace

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"stories.day", std::chrono::hours{1}, [&services] { look_at_the_day(services); },
             tr("Consent to stories"),
             tr("Asks once before a consent ends, and tells whoever took over a story whose "
                "consent has ended.")}};
}

}  // namespace agora::stories
