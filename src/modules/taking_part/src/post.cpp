#include "post.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"
#include "letters.hpp"
#include "permissions.hpp"
#include "posted_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::taking_part {
namespace {

constexpr std::chrono::days kFarthest{366};
constexpr std::int64_t kMostAnswers = 500;

std::optional<Refusal> fault_of(const Wanted& wanted, Date today) {
    if (std::ranges::find(kPostedKinds, wanted.kind) == kPostedKinds.end()) {
        return Refusal{CallRefusal::kind_unknown, "kind"};
    }
    if (wanted.until_on < today) return Refusal{CallRefusal::day_behind, "until_on"};
    if (wanted.until_on > today + kFarthest) return Refusal{CallRefusal::day_too_far, "until_on"};
    const auto titled =
        std::ranges::find_if(wanted.words, [](const CallWords& one) { return !one.title.empty(); });
    if (titled == wanted.words.end()) {
        return Refusal{CallRefusal::title_missing, "title_" + wanted.words.front().language};
    }
    for (const CallWords& one : wanted.words) {
        if (!one.title.empty() && one.body.empty()) {
            return Refusal{CallRefusal::body_missing, "body_" + one.language};
        }
        if (one.title.empty() && !one.body.empty()) {
            return Refusal{CallRefusal::title_missing, "title_" + one.language};
        }
    }
    return std::nullopt;
}

void take_over(PostedCall& call, const Wanted& wanted, Instant now) {
    call.kind = wanted.kind;
    call.minutes = wanted.minutes;
    call.per = wanted.per;
    call.region = wanted.region;
    call.until_on = wanted.until_on;
    call.changed_at = now;
}

void put_said(db::WriteTx& tx, CallId id, std::vector<CallWords> words) {
    std::erase_if(words, [](const CallWords& one) { return one.title.empty(); });
    put_words(tx, id, words);
}

}  // namespace

Result<CallId> post_call(const Acting& acting, const access::Actor& actor, const Wanted& wanted,
                         Date today) {
    if (!may_post(actor)) return CallRefusal::not_yours_to_post;
    if (const auto fault = fault_of(wanted, today)) return *fault;
    PostedCall call{.call_id = acting.tx.new_id<CallId>(),
                    .posted_by = acting.origin.account,
                    .posted_at = acting.origin.at};
    take_over(call, wanted, acting.origin.at);
    insert_call(acting.tx, call);
    put_said(acting.tx, call.call_id, wanted.words);
    journal::emit(acting.tx, acting.origin, CallPosted{call.call_id}, journal::Audit::yes);
    return call.call_id;
}

Result<Done> change_call(const Acting& acting, const access::Actor& actor, PostedCall call,
                         const Wanted& wanted, Date today) {
    if (!may_post(actor)) return CallRefusal::not_yours_to_post;
    if (call.closed_at) return CallRefusal::call_is_over;
    if (const auto fault = fault_of(wanted, today)) return *fault;
    take_over(call, wanted, acting.origin.at);
    update_call(acting.tx, call);
    put_said(acting.tx, call.call_id, wanted.words);
    journal::emit(acting.tx, acting.origin, CallChanged{call.call_id}, journal::Audit::yes);
    return Done{};
}

Result<Done> close_call(const Acting& acting, const access::Actor& actor, PostedCall call,
                        Date today) {
    if (!may_post(actor)) return CallRefusal::not_yours_to_post;
    if (!call.is_open(today)) return CallRefusal::call_is_over;
    call.closed_at = acting.origin.at;
    call.changed_at = acting.origin.at;
    update_call(acting.tx, call);
    journal::emit(acting.tx, acting.origin, CallChanged{call.call_id}, journal::Audit::yes);
    return Done{};
}

Result<Done> answer_call(const Acting& acting, const PostedCall& call, std::string words,
                         Date today) {
    if (!call.is_open(today)) return CallRefusal::call_is_over;
    if (call.posted_by == acting.origin.account) return CallRefusal::own_call;
    const bool again = find_answer(acting.tx, call.call_id, acting.origin.account).has_value();
    if (!again && count_answers(acting.tx, call.call_id) >= kMostAnswers) {
        return Refusal{CallRefusal::too_many_answers, "words"};
    }
    const Answer answer{call.call_id, acting.origin.account, std::move(words), acting.origin.at};
    put_answer(acting.tx, answer);
    journal::emit(acting.tx, acting.origin, CallAnswered{call.call_id});
    mail_answered(acting, call, answer);
    return Done{};
}

Result<Done> withdraw_answer(const Acting& acting, const PostedCall& call) {
    if (delete_answer(acting.tx, call.call_id, acting.origin.account)) {
        journal::emit(acting.tx, acting.origin, CallAnswered{call.call_id});
    }
    return Done{};
}

void forget_answers(web::Services& services, Instant now) {
    const std::chrono::days kept{services.settings.number("taking_part.keep_days")};
    services.database.write([&](db::WriteTx& tx) {
        delete_old_answers(tx, locale::local_date(now, {}) + -kept, now - kept);
    });
}

}  // namespace agora::taking_part
