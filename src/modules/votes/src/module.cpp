#include "agora/votes/module.hpp"

#include "agora/accounts/leaving.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "closing.hpp"
#include "elsewhere.hpp"
#include "letters.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "reported_vote.hpp"
#include "verify.hpp"

namespace agora::votes {

const access::Permission kRunVotes{"votes.run", {access::Role::board, access::Role::administrator}};
const access::Permission kAuditVotes{"votes.audit", {access::Role::auditor}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> all;
    for (const auto& some :
         {rule_routes(), list_routes(), draft_routes(), vote_routes(), ballot_routes(),
          proxy_routes(), key_routes(), result_routes(), roll_routes()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<jobs::Kind> job_kinds(web::Services& services) {
    return {{std::string{CloseVote::kName},
             [&services](const jobs::Job& job) {
                 close(services, journal::event_of<CloseVote>(job.payload).vote);
             }},
            {std::string{TellRoll::kName}, [&services](const jobs::Job& job) {
                 tell_some(services, journal::event_of<TellRoll>(job.payload));
             }}};
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"votes.overdue", std::chrono::minutes{5}, [&services] { close_overdue(services); },
             tr("Votes past their close"),
             tr("Closes votes whose instant has passed, should the job of that instant have been "
                "missed. Ballots are refused from the instant itself on.")},
            {"votes.remind", std::chrono::hours{1}, [&services] { remind(services); },
             tr("Reminders to vote"),
             tr("Writes once, within two days before the close, to who has not voted yet.")}};
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "votes")};
}

}  // namespace

web::Module votes_module() {
    return {
        .name = "votes",
        .routes = routes(),
        .permissions = {&kRunVotes, &kAuditVotes},
        .navigation = {{web::Door::decide, 2, tr("Votes"), "/votes"}},
        .settings = {{.key = "votes.roll_shown",
                      .type = web::SettingType::yes_no,
                      .standard = "no",
                      .label = tr("Members on the roll of a vote see who of it voted"),
                      .hint = tr("Never what. Otherwise only auditors see it.")}},
        .personal = personal_tables(),
        .plain = {{"votes_words"}, {"votes_part"}, {"votes_urn"}, {"votes_ballot"}},
        .reportable = {reportable_vote()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<accounts::Leaving>().add(&tell_of_leaving);
            },
        .listeners = &listeners,
        .jobs = &job_kinds,
        .periodic = &periodic,
        .today = &today,
        .verify = &verify,
    };
}

}  // namespace agora::votes
