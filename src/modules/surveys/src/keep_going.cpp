#include "keep_going.hpp"

#include "agora/accounts/account.hpp"
#include "agora/clock/clock.hpp"
#include "agora/locale/formats.hpp"
#include "audience.hpp"
#include "letters.hpp"
#include "roll_store.hpp"
#include "run.hpp"
#include "sight.hpp"
#include "survey_store.hpp"

#include <limits>

namespace agora::surveys {
namespace {

constexpr std::size_t kAtOnce = 40;
constexpr std::int64_t kMostRunning = 200;

std::vector<Survey> running(web::Services& services) {
    return services.database.read([](db::ReadTx& tx) {
        std::vector<Survey> all;
        for (const State state : {State::piloting, State::pilot_over, State::open}) {
            auto some = list_surveys(tx, state, kMostRunning);
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    });
}

/// What its days bring.
void turn(web::Services& services, SurveyId id, Instant now, Date today) {
    services.database.write([&](db::WriteTx& tx) {
        auto survey = find_survey(tx, id);
        if (!survey) return;
        const Acting acting{tx, services, {{}, now}, today};
        if (today > survey->closes_on) {
            close(acting, *survey);
        } else if (survey->state == State::piloting && today > survey->pilot_until) {
            end_pilot(acting, *survey);
        } else {
            return;
        }
        if (const auto turned = find_survey(tx, id)) mail_maker(services, tx, *turned, now);
    });
}

/// Active accounts that the invitations have not come to, in the order of their numbers.
std::vector<AccountId> not_come_to(web::Services& services, AccountId after) {
    constexpr AccountId kLast{std::numeric_limits<std::int64_t>::max()};
    const auto rows = services.database.read(
        [&](db::ReadTx& tx) { return accounts::standings_between(tx, after, kLast); });
    std::vector<AccountId> accounts;
    for (const accounts::StandingRow& row : rows) {
        if (row.standing == access::Standing::active) accounts.push_back(row.account_id);
    }
    return accounts;
}

bool invite(web::Services& services, db::WriteTx& tx, SurveyId id,
            std::span<const AccountId> accounts, Instant now) {
    const auto survey = find_survey(tx, id);
    if (!survey || !takes_answers(*survey, locale::local_date(now, {}))) return false;
    const auto atlas = atlas_of(services);
    for (const AccountId one : accounts) {
        auto account = accounts::find_account(tx, one);
        if (!account) continue;
        Candidate candidate{*std::move(account)};
        if (!is_asked_now(tx, *atlas, *survey, candidate)) continue;
        const RollRow row{id, one, survey->reminders};
        if (!insert_roll(tx, row)) continue;
        mail_asking(services, tx, *survey, one, Asking::invitation, now);
    }
    note_invited(tx, id, accounts.back());
    return true;
}

void invite_all(web::Services& services, const Survey& survey, Instant now) {
    const auto accounts = not_come_to(services, survey.invited_up_to);
    std::span<const AccountId> left{accounts};
    while (!left.empty()) {
        const auto some = left.first(std::min(kAtOnce, left.size()));
        const bool goes_on = services.database.write(
            [&](db::WriteTx& tx) { return invite(services, tx, survey.survey_id, some, now); });
        if (!goes_on) return;
        left = left.subspan(some.size());
    }
}

/// True when there may be more to remind.
bool remind_some(web::Services& services, db::WriteTx& tx, SurveyId id, Instant now) {
    const auto survey = find_survey(tx, id);
    if (!survey || !takes_answers(*survey, locale::local_date(now, {}))) return false;
    const auto some = list_to_remind(tx, id, survey->reminders, kAtOnce);
    for (const AccountId account : some) {
        mail_asking(services, tx, *survey, account, Asking::reminder, now);
        note_reminded(tx, id, account, survey->reminders);
    }
    return some.size() == kAtOnce;
}

}  // namespace

void invite_again(web::Services& services) {
    const auto all = running(services);
    services.database.write([&](db::WriteTx& tx) {
        for (const Survey& survey : all) note_invited(tx, survey.survey_id, {});
    });
}

void keep_going(web::Services& services) {
    const Instant now = services.clock.now();
    const Date today = locale::local_date(now, {});
    for (const Survey& survey : running(services)) {
        turn(services, survey.survey_id, now, today);
        const auto current = services.database.read(
            [&](db::ReadTx& tx) { return find_survey(tx, survey.survey_id); });
        if (!current || !takes_answers(*current, today)) continue;
        if (current->reminders > 0) {
            while (services.database.write([&](db::WriteTx& tx) {
                return remind_some(services, tx, survey.survey_id, now);
            })) {
            }
        }
        invite_all(services, *current, now);
    }
}

}  // namespace agora::surveys
