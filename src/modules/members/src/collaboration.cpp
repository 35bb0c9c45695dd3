#include "collaboration.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/members/events.hpp"
#include "agora/web/desk.hpp"
#include "collaboration_store.hpp"

#include <chrono>

namespace agora::members {
namespace {

constexpr std::int64_t kMostProposalsADay = 10;

/// What somebody gets by mail when another member recorded something with them.
struct News {
    std::string_view subject;
    std::string_view sentence;
    std::string_view button;
};
constexpr News kProposed{
    tr("{name} says that you worked together"),
    tr("{name} recorded a collaboration with you: {title}. Is that right? Only "
       "when you confirm it can you recommend each other."),
    tr("Confirm or decline")};
constexpr News kRecommended{tr("{name} recommends you"),
                            tr("{name} wrote a recommendation about you, after: {title}. Nobody "
                               "sees it until you choose who may."),
                            tr("Read it")};

/// Between whom, and after what.
struct About {
    AccountId to;
    AccountId by;
    std::string by_name;
    std::string title;
    CollaborationId collaboration;
};

void post_news(db::WriteTx& tx, const Relay& relay, const News& news, const About& about) {
    const auto account = accounts::find_account(tx, about.to);
    if (!account || account->standing != access::Standing::active) return;
    const outbox::Pen pen(web::desk_of(relay.services), accounts::addressee_of(*account));
    const std::vector<std::pair<std::string_view, std::string>> values{{"name", about.by_name},
                                                                       {"title", about.title}};
    outbox::Letter letter = pen.letter({news.subject, values});
    letter.paragraphs = {pen.hello(), pen.say({news.sentence, values})};
    pen.put_button(letter, news.button, "/collaborations");
    pen.put_reason(letter, {tr("You get this mail because of your account at {cooperative}."), {}});
    const inbox::Notice notice{.kind = inbox::Kind::people,
                               .about = "collaboration " + to_string(about.collaboration) + " " +
                                        std::string{news.subject},
                               .path = "/collaborations",
                               .sentence = {news.subject, {}},
                               .caused_by = about.by,
                               .who = about.by_name};
    inbox::tell(tx, relay.services, notice, std::move(letter), relay.now);
}

}  // namespace

RefusalText refusal_text(CollaborationRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CollaborationRefusal::collaboration_not_found:
            return {"collaboration_not_found", not_found,
                    tr("This collaboration does not exist, or was answered already.")};
        case CollaborationRefusal::with_oneself:
            return {"with_oneself", rule, tr("A collaboration takes two.")};
        case CollaborationRefusal::not_over_yet:
            return {"not_over_yet", field,
                    tr("This day has not come yet. Record the collaboration when it is over.")};
        case CollaborationRefusal::proposed_already:
            return {"proposed_already", rule,
                    tr("You proposed a collaboration to this member, and it is not confirmed.")};
        case CollaborationRefusal::too_many_proposals:
            return {"too_many_proposals", too_many,
                    tr("You proposed many collaborations today. Go on tomorrow.")};
        case CollaborationRefusal::not_confirmed:
            return {"not_confirmed", rule, tr("Both must have recorded this collaboration first.")};
        case CollaborationRefusal::recommended_already:
            return {"recommended_already", rule,
                    tr("You wrote a recommendation already. Withdraw it to write another.")};
    }
    return {};
}

Result<CollaborationId> propose(db::WriteTx& tx, const Relay& relay, const Proposal& proposal) {
    if (proposal.by == proposal.partner) return CollaborationRefusal::with_oneself;
    if (proposal.ended_on > relay.today) {
        return Refusal{CollaborationRefusal::not_over_yet, "ended_on"};
    }
    if (count_unanswered(tx, proposal.by, proposal.partner) > 0) {
        return CollaborationRefusal::proposed_already;
    }
    const Instant a_day_ago = relay.now - std::chrono::hours{24};
    if (count_proposals_since(tx, proposal.by, a_day_ago) >= kMostProposalsADay) {
        return CollaborationRefusal::too_many_proposals;
    }
    CollaborationRow row;
    row.collaboration_id = tx.new_id<CollaborationId>();
    row.account_id = proposal.by;
    row.partner_id = proposal.partner;
    row.title = proposal.title;
    row.ended_on = proposal.ended_on;
    row.began_it = true;
    row.recorded_at = relay.now;
    insert_collaboration(tx, row);
    if (!is_kept_from(tx, relay.services, proposal.by, proposal.partner)) {
        post_news(tx, relay, kProposed,
                  {.to = proposal.partner,
                   .by = proposal.by,
                   .by_name = proposal.by_name,
                   .title = proposal.title,
                   .collaboration = row.collaboration_id});
    }
    return row.collaboration_id;
}

Result<Done> confirm_collaboration(db::WriteTx& tx, const journal::Origin& origin,
                                   CollaborationId id) {
    auto row = find_proposal_to(tx, id, origin.account);
    if (!row) return CollaborationRefusal::collaboration_not_found;
    row->partner_id = row->account_id;
    row->account_id = origin.account;
    row->began_it = false;
    row->recorded_at = origin.at;
    insert_collaboration(tx, *row);
    journal::emit(tx, origin, CollaborationConfirmed{id, row->partner_id, row->account_id});
    return Done{};
}

Result<Done> decline_collaboration(db::WriteTx& tx, const journal::Origin& origin,
                                   CollaborationId id) {
    const auto row = find_proposal_to(tx, id, origin.account);
    if (!row) return CollaborationRefusal::collaboration_not_found;
    update_declined(tx, id, row->account_id, origin.at);
    return Done{};
}

Result<Done> withdraw_collaboration(db::WriteTx& tx, AccountId by, CollaborationId id) {
    const auto row = find_collaboration(tx, id, by);
    if (!row || !row->began_it || row->declined_at || is_confirmed(tx, id)) {
        return CollaborationRefusal::collaboration_not_found;
    }
    delete_collaboration(tx, id, by);
    return Done{};
}

Result<Done> recommend(db::WriteTx& tx, const Relay& relay, const NewRecommendation& wanted) {
    const auto row = find_collaboration(tx, wanted.collaboration, wanted.by);
    if (!row) return CollaborationRefusal::collaboration_not_found;
    if (!is_confirmed(tx, wanted.collaboration)) return CollaborationRefusal::not_confirmed;
    for (const WrittenRecommendation& other : list_recommendations(tx, wanted.by)) {
        const bool same = other.collaboration_id == wanted.collaboration;
        if (same && other.written_by == wanted.by) return CollaborationRefusal::recommended_already;
    }
    const auto id = tx.new_id<RecommendationId>();
    insert_recommendation(tx, {.recommendation_id = id,
                               .collaboration_id = wanted.collaboration,
                               .written_by = wanted.by,
                               .about = row->partner_id,
                               .language = std::string{code(wanted.language)},
                               .body = wanted.body,
                               .written_at = relay.now,
                               .hidden_at = {}});
    journal::emit(tx, {wanted.by, relay.now}, RecommendationWritten{id, row->partner_id});
    if (!is_kept_from(tx, relay.services, wanted.by, row->partner_id)) {
        post_news(tx, relay, kRecommended,
                  {.to = row->partner_id,
                   .by = wanted.by,
                   .by_name = wanted.by_name,
                   .title = row->title,
                   .collaboration = wanted.collaboration});
    }
    return Done{};
}

Result<Done> withdraw_recommendation(db::WriteTx& tx, const journal::Origin& origin,
                                     CollaborationId id) {
    if (!delete_recommendation(tx, id, origin.account)) {
        return CollaborationRefusal::collaboration_not_found;
    }
    journal::emit(tx, origin, RecommendationWithdrawn{id});
    return Done{};
}

Result<Done> show_recommendation(db::WriteTx& tx, const journal::Origin& origin, CollaborationId id,
                                 Shown shown) {
    const auto hidden = shown == Shown::yes ? std::nullopt : std::optional{origin.at};
    if (!update_hidden(tx, id, origin.account, hidden)) {
        return CollaborationRefusal::collaboration_not_found;
    }
    return Done{};
}

}  // namespace agora::members
