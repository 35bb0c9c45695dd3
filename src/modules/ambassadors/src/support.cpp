#include "support.hpp"

#include "agora/accounts/administration.hpp"
#include "agora/clock/clock.hpp"
#include "agora/locale/formats.hpp"
#include "post.hpp"
#include "refusals.hpp"
#include "support_store.hpp"

#include <set>

namespace agora::ambassadors {
namespace {

using R = AmbassadorRefusal;

constexpr std::int64_t kMostHolders = 200;
constexpr std::chrono::days kLongestTerm{4 * 366};
const access::Grant kSupportRole{access::Role::support_group, {}};

/// Who sits there, and who has the rights in whatever way.
std::set<AccountId> people_of(db::ReadTx& tx) {
    std::set<AccountId> people;
    for (const SupportSeat& seat : list_support_seats(tx)) people.insert(seat.account_id);
    for (const accounts::HolderRow& holder :
         accounts::holders_of(tx, access::Role::support_group, kMostHolders)) {
        people.insert(holder.account_id);
    }
    return people;
}

bool is_term(Date until, Date today) {
    return until > today && until <= today + kLongestTerm;
}

void tell_seated(const Acting& acting, AccountId account) {
    post(acting, account,
         {.about = "ambassadors support",
          .path = "/ambassadors/support",
          .subject = {tr("You sit in the support group of ambassadors"), {}},
          .paragraphs = {{tr("The board asked you into the support group. Its page says who else "
                             "is in it, until when, and who follows what."),
                          {}}},
          .button = tr("See the group"),
          .reason = tr("You get this mail because you are of the support group.")});
}

void tell_asked(const Acting& acting, const BoardAsk& ask) {
    const auto role = ask.asked == Asked::board ? access::Role::board : access::Role::support_group;
    for (const accounts::HolderRow& holder : accounts::holders_of(acting.tx, role, kMostHolders)) {
        if (holder.account_id == acting.origin.account) continue;
        post(acting, holder.account_id,
             {.about = "ambassadors ask " + to_string(ask.ask_id),
              .path = "/ambassadors/board",
              .subject = {tr("A question between the support group and the board: {title}"),
                          {{"title", ask.title}}},
              .paragraphs = {{ask.asked == Asked::board
                                  ? tr("The support group asks the board for an answer.")
                                  : tr("The board asks the support group for an answer."),
                              {}}},
              .button = tr("Answer"),
              .reason = tr("You get this mail because you are one of those who can answer.")});
    }
}

}  // namespace

Result<Done> seat_in_support(const Acting& acting, std::string_view mail, SupportSeat wanted) {
    const Date today = locale::local_date(acting.origin.at, {});
    const auto account = accounts::find_account_by_mail(acting.tx, mail);
    if (!account || account->standing != access::Standing::active) {
        return Refusal{R::nobody_to_invite, "mail"};
    }
    if (account->account_id == acting.origin.account) return Refusal{R::seats_no_self, "mail"};
    if (find_support_seat_of(acting.tx, account->account_id)) {
        return Refusal{R::seated_already, "mail"};
    }
    if (wanted.side == Side::member) wanted.department = Department::none;
    if (wanted.side == Side::staff && wanted.department == Department::none) {
        return Refusal{R::department_missing, "department"};
    }
    if (!is_term(wanted.until_day, today)) return Refusal{R::term_wrong, "until"};
    auto people = people_of(acting.tx);
    people.insert(account->account_id);
    if (std::ssize(people) > kMostInSupport) return Refusal{R::support_full, "mail"};
    wanted.support_seat_id = acting.tx.new_id<SupportSeatId>();
    wanted.account_id = account->account_id;
    wanted.from_day = today;
    wanted.seated_by = acting.origin.account;
    insert_support_seat(acting.tx, wanted);
    // Who has the rights already keeps them.
    (void)accounts::grant_role(acting.tx, acting.origin, account->account_id, kSupportRole);
    journal::emit(acting.tx, acting.origin, SupportSeated{account->account_id},
                  journal::Audit::yes);
    tell_seated(acting, account->account_id);
    return Done{};
}

Result<Done> set_term(const Acting& acting, SupportSeatId id, Date until) {
    auto seat = find_support_seat(acting.tx, id);
    if (!seat || seat->left_on) return R::support_seat_not_found;
    if (!is_term(until, locale::local_date(acting.origin.at, {}))) {
        return Refusal{R::term_wrong, "until"};
    }
    seat->until_day = until;
    update_support_seat(acting.tx, *seat);
    journal::emit(acting.tx, acting.origin, SupportTermSet{seat->account_id}, journal::Audit::yes);
    return Done{};
}

Result<Done> set_domains(const Acting& acting, SupportSeat seat, std::string domains) {
    if (seat.account_id != acting.origin.account) return R::support_seat_not_found;
    seat.domains = std::move(domains);
    update_support_seat(acting.tx, seat);
    journal::emit(acting.tx, acting.origin, SupportDomainsSet{seat.account_id});
    return Done{};
}

void leave_support(const Acting& acting, SupportSeat seat) {
    seat.left_on = locale::local_date(acting.origin.at, {});
    update_support_seat(acting.tx, seat);
    // An administrator may have taken the rights away before.
    (void)accounts::withdraw_role(acting.tx, acting.origin, seat.account_id, kSupportRole);
    journal::emit(acting.tx, acting.origin, SupportLeft{seat.account_id}, journal::Audit::yes);
}

jobs::Periodic terms_of_support(web::Services& services) {
    return {
        "ambassadors.terms", std::chrono::hours{1},
        [&services] {
            services.database.write([&](db::WriteTx& tx) {
                const Instant now = services.clock.now();
                for (const SupportSeat& seat : list_ended_seats(tx, locale::local_date(now, {}))) {
                    leave_support({tx, services, {{}, now}}, seat);
                }
            });
        },
        tr("Terms in the support group of ambassadors"),
        tr("Whose term has ended leaves the support group, with its rights.")};
}

Result<Done> ask_board(const Acting& acting, BoardAsk ask) {
    constexpr std::size_t kMostOpen = 50;
    constexpr std::chrono::days kYear{366};
    const Date today = locale::local_date(acting.origin.at, {});
    if (ask.due_day <= today || ask.due_day > today + kYear) return Refusal{R::due_wrong, "due"};
    if (list_open_asks(acting.tx).size() >= kMostOpen) return Refusal{R::too_many_asks, "title"};
    ask.ask_id = acting.tx.new_id<AskId>();
    ask.asked_by = acting.origin.account;
    ask.asked_at = acting.origin.at;
    insert_ask(acting.tx, ask);
    journal::emit(acting.tx, acting.origin, BoardAskMade{ask.ask_id}, journal::Audit::yes);
    tell_asked(acting, ask);
    return Done{};
}

Result<Done> answer_ask(const Acting& acting, BoardAsk ask, std::string answer) {
    if (ask.answered_at) return R::answered_already;
    ask.answer = std::move(answer);
    ask.answered_by = acting.origin.account;
    ask.answered_at = acting.origin.at;
    update_ask(acting.tx, ask);
    journal::emit(acting.tx, acting.origin, BoardAskAnswered{ask.ask_id}, journal::Audit::yes);
    post(acting, ask.asked_by,
         {.about = "ambassadors answered ask " + to_string(ask.ask_id),
          .path = "/ambassadors/board",
          .subject = {tr("An answer to “{title}”"), {{"title", ask.title}}},
          .paragraphs = {{tr("The answer: {answer}"), {{"answer", ask.answer}}}},
          .button = tr("See it"),
          .reason = tr("You get this mail because you asked.")});
    return Done{};
}

}  // namespace agora::ambassadors
