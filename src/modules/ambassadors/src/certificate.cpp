#include "agora/accounts/account.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/random.hpp"
#include "agora/locale/formats.hpp"
#include "charter_store.hpp"
#include "post.hpp"
#include "refusals.hpp"
#include "training.hpp"
#include "training_store.hpp"
#include "words.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

constexpr std::chrono::days kLongest{2 * 365};
constexpr std::chrono::days kBefore{60};

std::optional<Step> step_of(ConditionKind what) {
    return fields::enum_value<Step>(fields::enum_name(what));
}

void remind(const Acting& acting, AccountId account, const std::string& about,
            std::string_view subject, std::string_view words, Date until) {
    const auto found = account ? accounts::find_account(acting.tx, account) : std::nullopt;
    if (!found) return;
    post(acting, account,
         {.about = about,
          .path = "/ambassadors/training/mine",
          .subject = {subject, {}},
          .paragraphs = {{words, {{"date", locale::date(found->language, until)}}}},
          .button = tr("See my training"),
          .reason = tr("You get this mail because you are an ambassador.")});
}

/// Somebody did the step anew, and it holds longer.
bool is_renewed(db::ReadTx& tx, const Training& training) {
    return std::ranges::any_of(
        list_training_of(tx, training.account_id), [&](const Training& other) {
            return other.step == training.step && other.state == TrainingState::confirmed &&
                   other.valid_until > training.valid_until;
        });
}

void remind_of_steps(const Acting& acting, Date today) {
    for (Training& training : list_ending_training(acting.tx, today, today + kBefore)) {
        training.reminded = true;
        update_training(acting.tx, training);
        if (is_renewed(acting.tx, training)) continue;
        remind(acting, training.account_id,
               "ambassadors training ends " + to_string(training.training_id),
               tr("A step of your training ends soon"),
               tr("It holds until {date}. Do it again in time: the page of your training says "
                  "when there is a session."),
               training.valid_until);
    }
}

void remind_of_certificates(const Acting& acting, Date today) {
    for (const Certificate& one : list_ending_certificates(acting.tx, today, today + kBefore)) {
        mark_certificate_reminded(acting.tx, one.certificate_id);
        if (list_certificates_of(acting.tx, one.account_id).front().certificate_id !=
            one.certificate_id) {
            continue;
        }
        remind(acting, one.account_id,
               "ambassadors certificate ends " + to_string(one.certificate_id),
               tr("Your certificate as an ambassador ends soon"),
               tr("It holds until {date}. When its conditions are met you can get a new one on "
                  "the page of your training."),
               one.valid_until);
    }
}

}  // namespace

std::vector<ConditionState> conditions_of(db::ReadTx& tx, AccountId account,
                                          const std::vector<StepState>& states) {
    std::vector<ConditionState> conditions;
    for (const Condition& condition : list_conditions(tx)) {
        ConditionState state{.condition = condition};
        if (const auto step = step_of(condition.what)) {
            const auto found = std::ranges::find(states, *step, &StepState::step);
            state.met = found != states.end() && found->standing == StepStanding::holds;
        } else if (condition.what == ConditionKind::missions) {
            state.present = count_told_missions(tx, account);
            state.met = state.present >= condition.least;
        } else {
            const auto sheet = find_sheet(tx, account);
            const std::int64_t charter = newest_charter(tx);
            state.met = sheet && charter > 0 && sheet->charter == charter;
        }
        conditions.push_back(state);
    }
    return conditions;
}

Result<std::string> issue_certificate(const Acting& acting) {
    using R = AmbassadorRefusal;
    const AccountId account = acting.origin.account;
    const auto sheet = find_sheet(acting.tx, account);
    if (!sheet || sheet->standing != Standing::accepted) return R::not_an_ambassador;
    const Date today = locale::local_date(acting.origin.at, {});
    const auto states = states_of(list_training_of(acting.tx, account), today);
    Date until = today + kLongest;
    std::vector<std::string> steps;
    for (const ConditionState& state : conditions_of(acting.tx, account, states)) {
        if (!state.met) return R::conditions_open;
        const auto step = step_of(state.condition.what);
        if (!step) continue;
        until = std::min(until, *std::ranges::find(states, *step, &StepState::step)->until);
        // Another step may end before the certificate does.
        steps.emplace_back(fields::enum_name(*step));
    }
    const std::string held = list_of(steps);
    for (const Certificate& before : list_certificates_of(acting.tx, account)) {
        if (before.valid_until >= until && before.steps == held) return R::certificate_there;
    }
    const Certificate certificate{.certificate_id = acting.tx.new_id<CertificateId>(),
                                  .account_id = account,
                                  .code = crypto::random_token(),
                                  .steps = held,
                                  .issued_on = today,
                                  .valid_until = until};
    insert_certificate(acting.tx, certificate);
    journal::emit(acting.tx, acting.origin, CertificateIssued{account});
    return certificate.code;
}

bool holds_now(db::ReadTx& tx, const Certificate& certificate, Date today) {
    const auto sheet = find_sheet(tx, certificate.account_id);
    return sheet && sheet->standing == Standing::accepted && certificate.valid_until >= today;
}

jobs::Periodic training_reminders(web::Services& services) {
    return {"ambassadors.training", std::chrono::hours{12},
            [&services] {
                services.database.write([&](db::WriteTx& tx) {
                    const Instant now = services.clock.now();
                    const Date today = locale::local_date(now, {});
                    const Acting acting{tx, services, {{}, now}};
                    remind_of_steps(acting, today);
                    remind_of_certificates(acting, today);
                });
            },
            tr("Training of ambassadors that ends"),
            tr("Writes once to ambassadors of whom a step or a certificate ends within two "
               "months.")};
}

}  // namespace agora::ambassadors
