#include "ask.hpp"

#include "ask_store.hpp"
#include "block_store.hpp"
#include "credit_link.hpp"
#include "helper_store.hpp"
#include "letters.hpp"
#include "refusals.hpp"
#include "room_store.hpp"

namespace agora::bids {
namespace {

constexpr std::int64_t kMostADay = 10;
constexpr std::chrono::days kFarthest{183};

void note_changed(const Acting& acting, const Ask& ask) {
    journal::emit(acting.tx, acting.origin, AskChanged{ask.ask_id, ask.state});
}

std::optional<Refusal> obstacle(const Acting& acting, const Ask& ask, const Given& given,
                                Date today) {
    const bool same = ask.from_language == ask.into_language;
    if (ask.kind == HelpKind::proofread && !same) {
        return Refusal{HelpRefusal::languages_differ, "into_language"};
    }
    if (ask.kind != HelpKind::proofread && same) {
        return Refusal{HelpRefusal::languages_are_equal, "into_language"};
    }
    if (ask.until < today) return Refusal{HelpRefusal::day_is_past, "until"};
    if (ask.until > today + kFarthest) return Refusal{HelpRefusal::day_too_far, "until"};
    if (given.text.empty() && !given.file) return Refusal{HelpRefusal::text_missing, "body"};
    if (!given.text.empty() && given.file) return Refusal{HelpRefusal::text_or_file, "body"};
    if (ask.words <= 0) return Refusal{HelpRefusal::words_missing, "words"};
    if (ask.returns == Return::credits) {
        if (ask.credits <= 0) return Refusal{HelpRefusal::credits_missing, "credits"};
        if (!has_open_account(acting.tx, acting.origin.account)) {
            return Refusal{HelpRefusal::credits_without_account, "returns"};
        }
    }
    if (ask.room_id) {
        const auto inside = inside_of(acting.tx, acting.origin.account, ask.room_id);
        if (!inside || !inside->is_in()) return Refusal{HelpRefusal::room_unknown, "room"};
    }
    const Instant day_before = acting.origin.at - std::chrono::hours{24};
    if (count_asked_since(acting.tx, acting.origin.account, day_before) >= kMostADay) {
        return Refusal{HelpRefusal::too_many_asks, "title"};
    }
    return std::nullopt;
}

}  // namespace

Result<AskId> ask_for_help(const Acting& acting, Ask ask, Given given, Date today) {
    if (const auto no = obstacle(acting, ask, given, today)) return *no;
    ask.ask_id = acting.tx.new_id<AskId>();
    ask.state = AskState::looking;
    if (ask.returns == Return::thanks) ask.credits = 0;
    ask.body = std::move(given.text);
    if (given.file) {
        ask.body_file = given.file->digest.text();
        ask.body_name = given.file->file_name;
        ask.body_size = static_cast<std::int64_t>(given.file->size);
    }
    ask.asked_by = acting.origin.account;
    ask.asked_at = acting.origin.at;
    insert_ask(acting.tx, ask);
    journal::emit(acting.tx, acting.origin, HelpAsked{ask.ask_id});
    propose_helpers(acting, ask);
    return ask.ask_id;
}

Result<Done> withdraw(const Acting& acting, const Concern& concern) {
    if (!concern.asks) return HelpRefusal::not_the_asker;
    Ask ask = concern.ask;
    if (ask.state != AskState::looking && ask.state != AskState::taken) {
        return HelpRefusal::ended_already;
    }
    ask.state = AskState::withdrawn;
    ask.ended_at = acting.origin.at;
    update_ask(acting.tx, ask);
    note_changed(acting, ask);
    tell_withdrawn(acting, ask);
    return Done{};
}

Result<Done> confirm(const Acting& acting, const Concern& concern, std::string thanks) {
    if (!concern.asks) return HelpRefusal::not_the_asker;
    Ask ask = concern.ask;
    if (ask.state != AskState::handed_in) return HelpRefusal::not_handed_in;
    if (ask.returns == Return::credits && ask.helper) {
        const auto paid = pay_help(acting, ask);
        if (!paid) return paid.refusal();
    }
    ask.state = AskState::confirmed;
    ask.thanks = std::move(thanks);
    ask.ended_at = acting.origin.at;
    update_ask(acting.tx, ask);
    note_helped(acting.tx, ask.helper);
    note_changed(acting, ask);
    tell_confirmed(acting, ask);
    return Done{};
}

Result<Done> reject(const Acting& acting, const Concern& concern, std::string remark) {
    if (!concern.asks) return HelpRefusal::not_the_asker;
    Ask ask = concern.ask;
    if (ask.state != AskState::handed_in) return HelpRefusal::not_handed_in;
    ask.state = ask.helper ? AskState::taken : AskState::looking;
    ask.remark = std::move(remark);
    ask.handed_at.reset();
    ask.reminded_at.reset();
    update_ask(acting.tx, ask);
    note_changed(acting, ask);
    tell_rejected(acting, ask);
    propose_helpers(acting, ask);
    return Done{};
}

void end_unanswered(const Acting& acting, Ask ask) {
    ask.state = AskState::ended;
    ask.ended_at = acting.origin.at;
    update_ask(acting.tx, ask);
    note_helped(acting.tx, ask.helper);
    note_changed(acting, ask);
    tell_ended(acting, ask);
}

Result<BlockId> store_as_block(const Acting& acting, const Concern& concern) {
    if (!concern.asks) return HelpRefusal::not_the_asker;
    Ask ask = concern.ask;
    if (ask.state != AskState::confirmed) return HelpRefusal::not_handed_in;
    if (ask.block_id && find_block(acting.tx, ask.block_id)) return HelpRefusal::stored_already;
    if (ask.result.empty()) return HelpRefusal::result_is_a_file;
    const bool both = ask.kind == HelpKind::write && !ask.body.empty();
    const auto original = both ? ask.from_language : ask.into_language;
    Block block{.block_id = acting.tx.new_id<BlockId>(),
                .kind = BlockKind::other,
                .language = std::string{fields::enum_name(original)},
                .made_by = acting.origin.account,
                .made_at = acting.origin.at,
                .changed_at = acting.origin.at};
    insert_block(acting.tx, block);
    const auto put = [&](Tongue language, const std::string& body) {
        put_block_text(acting.tx, {.block_id = block.block_id,
                                   .language = std::string{fields::enum_name(language)},
                                   .title = ask.title,
                                   .body = body,
                                   .written_by = acting.origin.account,
                                   .written_at = acting.origin.at});
    };
    if (both) put(ask.from_language, ask.body);
    put(ask.into_language, ask.result);
    ask.block_id = block.block_id;
    update_ask(acting.tx, ask);
    journal::emit(acting.tx, acting.origin, BlockChanged{block.block_id});
    return block.block_id;
}

Result<Done> take(const Acting& acting, const Concern& concern) {
    if (concern.asks) return HelpRefusal::own_ask;
    Ask ask = concern.ask;
    if (ask.state != AskState::looking) return HelpRefusal::taken_already;
    if (!ask.asked_by) return HelpRefusal::ended_already;
    if (!concern.proposed && !concern.offers) return HelpRefusal::not_a_helper;
    if (ask.returns == Return::credits && !has_open_account(acting.tx, acting.origin.account)) {
        return HelpRefusal::helper_without_account;
    }
    ask.state = AskState::taken;
    ask.helper = acting.origin.account;
    ask.taken_at = acting.origin.at;
    update_ask(acting.tx, ask);
    for (Candidate& one : list_candidates(acting.tx, ask.ask_id)) {
        if (one.answer != Answer::waiting || one.account_id == ask.helper) continue;
        one.answer = Answer::passed;
        one.answered_at = acting.origin.at;
        put_candidate(acting.tx, one);
    }
    put_candidate(acting.tx, {.ask_id = ask.ask_id,
                              .account_id = ask.helper,
                              .answer = Answer::accepted,
                              .proposed_at = acting.origin.at,
                              .answered_at = acting.origin.at});
    note_changed(acting, ask);
    tell_taken(acting, ask);
    return Done{};
}

Result<Done> decline(const Acting& acting, const Concern& concern) {
    if (!concern.proposed) return HelpRefusal::not_asked;
    put_candidate(acting.tx, {.ask_id = concern.ask.ask_id,
                              .account_id = acting.origin.account,
                              .answer = Answer::declined,
                              .proposed_at = acting.origin.at,
                              .answered_at = acting.origin.at});
    note_changed(acting, concern.ask);
    propose_helpers(acting, concern.ask);
    return Done{};
}

Result<Done> give_back(const Acting& acting, const Concern& concern) {
    if (!concern.helps) return HelpRefusal::not_the_helper;
    Ask ask = concern.ask;
    if (ask.state != AskState::taken) return HelpRefusal::not_taken;
    ask.state = AskState::looking;
    ask.helper = {};
    ask.taken_at.reset();
    update_ask(acting.tx, ask);
    put_candidate(acting.tx, {.ask_id = ask.ask_id,
                              .account_id = acting.origin.account,
                              .answer = Answer::declined,
                              .proposed_at = acting.origin.at,
                              .answered_at = acting.origin.at});
    note_changed(acting, ask);
    tell_given_back(acting, ask);
    propose_helpers(acting, ask);
    return Done{};
}

Result<Done> hand_in(const Acting& acting, const Concern& concern, Given given) {
    if (!concern.helps) return HelpRefusal::not_the_helper;
    Ask ask = concern.ask;
    if (ask.state != AskState::taken && ask.state != AskState::handed_in) {
        return HelpRefusal::ended_already;
    }
    if (given.text.empty() && !given.file) return Refusal{HelpRefusal::result_missing, "result"};
    ask.result = std::move(given.text);
    if (given.file) {
        ask.result_file = given.file->digest.text();
        ask.result_name = given.file->file_name;
        ask.result_size = static_cast<std::int64_t>(given.file->size);
    }
    ask.state = AskState::handed_in;
    ask.handed_at = acting.origin.at;
    ask.reminded_at.reset();
    update_ask(acting.tx, ask);
    note_changed(acting, ask);
    tell_handed_in(acting, ask);
    return Done{};
}

}  // namespace agora::bids
