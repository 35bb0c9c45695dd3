#include "agora/demo/house.hpp"

#include "agora/accounts/account.hpp"
#include "agora/base/assert.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/legal/settings.hpp"
#include "agora/members/profile.hpp"
#include "agora/reports/handling.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "money.hpp"

#include <chrono>
#include <limits>

namespace agora::demo {
namespace {

using reports::Measure;
using reports::Reason;
using reports::Side;

struct Scene {
    Reason reason;
    std::string_view explanation;
    int days_ago = 1;
    bool in_confidence = false;
    std::optional<Measure> decided = {};
    bool appealed = false;
    std::optional<Measure> decided_again = {};
};

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> kScenes{
        {Reason::picture_or_data,
         "Op de foto sta ik, en ik heb daar geen toestemming voor gegeven."},
        {Reason::spam, "Cette page ne fait que renvoyer vers une boutique.", 9},
        {Reason::discrimination, "Een zin op deze pagina sluit mensen uit om hun afkomst.", 2,
         true},
        {Reason::untrue, "Ce diplôme n'existe pas.", 40, false, Measure::nothing},
        {Reason::rights, "Les textes viennent de mon site.", 60, false, Measure::limited},
        {Reason::hurts_somebody, "Hier staat een bedreiging.", 35, false, Measure::hidden},
        {Reason::rights, "De voorbeelden zijn mijn werk.", 20, false, Measure::hidden, true},
        {Reason::spam, "Only advertising.", 80, false, Measure::hidden, true, Measure::corrected},
    };
    return kScenes;
}

access::Actor actor_by_mail(db::ReadTx& tx, std::string_view mail) {
    const auto account = accounts::find_account_by_mail(tx, mail);
    AGORA_ASSERT(account.has_value());
    return accounts::actor_of(*account, accounts::grants_of(tx, account->account_id));
}

/// Members whom everybody finds, without the accounts to sign in with (the last ones made).
std::vector<access::AccountId> public_members(db::ReadTx& tx, std::size_t most, Date today) {
    constexpr access::AccountId kLast{std::numeric_limits<std::int64_t>::max()};
    std::vector<access::AccountId> found;
    for (const auto& row : accounts::standings_between(tx, access::AccountId{}, kLast)) {
        if (found.size() == most) break;
        const auto profile = members::find_profile(tx, row.account_id);
        if (profile && members::is_listed(*profile, members::Layer::visitor, row.standing, today)) {
            found.push_back(row.account_id);
        }
    }
    return found;
}

struct Cast {
    access::Actor reporter;
    access::Actor first;
    access::Actor second;
    std::vector<access::AccountId> authors;
};

void play(db::WriteTx& tx, web::Services& services, const Cast& cast, const Scene& scene,
          access::AccountId author) {
    const Instant filed_at = services.clock.now() - std::chrono::days{scene.days_ago};
    const auto by = [&](const access::Actor& who, int days_later) {
        return reports::Handling{tx, services, who, filed_at + std::chrono::days{days_later}};
    };
    const auto filed =
        reports::file_report(by(cast.reporter, 0), {.about = "/members/" + to_string(author),
                                                    .reason = scene.reason,
                                                    .explanation = std::string{scene.explanation},
                                                    .in_confidence = scene.in_confidence});
    AGORA_ASSERT(filed.ok());
    const auto decide = [&](const access::Actor& who, int day, Measure measure) {
        const bool acts = measure != Measure::nothing;
        const auto done = reports::decide_report(
            by(who, day), filed->report_id,
            {.measure = measure,
             .rule = acts ? "2" : "",
             .reasons = acts ? "Demo: dit gaat in tegen wat we van elkaar vragen. · Ceci est "
                               "contraire à ce que nous nous demandons."
                             : "Demo: we vonden niets dat niet klopt. · Nous n'avons rien trouvé "
                               "d'incorrect."});
        AGORA_ASSERT(done.ok());
    };
    if (scene.decided) decide(cast.first, 3, *scene.decided);
    if (!scene.appealed) return;
    access::Actor author_actor;
    author_actor.account = author;
    const auto appealed = reports::appeal_report(by(author_actor, 5), filed->report_id,
                                                 Side::author, "Demo: dit is een vergissing.");
    AGORA_ASSERT(appealed.ok());
    if (scene.decided_again) decide(cast.second, 8, *scene.decided_again);
}

}  // namespace

void furnish(web::Services& services) {
    services.database.write([&](db::WriteTx& tx) {
        for (const auto& [key, content] : legal::invented_facts()) {
            const auto done = web::change_setting(tx, services.settings, {{}, services.clock.now()},
                                                  key, content);
            AGORA_ASSERT(done.ok());
        }
    });
    const Cast cast = services.database.read([&](db::ReadTx& tx) {
        return Cast{actor_by_mail(tx, "member.en@demo.example"),
                    actor_by_mail(tx, "moderator.nl@demo.example"),
                    actor_by_mail(tx, "moderator.fr@demo.example"),
                    public_members(tx, scenes().size(), utc_date(services.clock.now()))};
    });
    for (std::size_t at = 0; at < cast.authors.size(); ++at) {
        const access::AccountId author = cast.authors[at];
        if (author == cast.reporter.account || author == cast.first.account ||
            author == cast.second.account) {
            continue;
        }
        services.database.write(
            [&](db::WriteTx& tx) { play(tx, services, cast, scenes()[at], author); });
    }
    put_money(services);
}

}  // namespace agora::demo
