#include "charter.hpp"

#include "agora/accounts/account.hpp"
#include "agora/web/settings.hpp"
#include "apply.hpp"
#include "letters.hpp"
#include "refusals.hpp"
#include "sheet_store.hpp"

#include <algorithm>

namespace agora::ambassadors {

void publish_charter(const Acting& acting,
                     const std::vector<std::pair<std::string, std::string>>& texts) {
    put_charter(acting.tx, acting.origin, texts);
    tell_charter(acting, newest_charter(acting.tx));
}

void put_charter(db::WriteTx& tx, const journal::Origin& origin,
                 const std::vector<std::pair<std::string, std::string>>& texts) {
    const std::int64_t version = newest_charter(tx) + 1;
    for (const auto& [language, body] : texts) {
        if (body.empty()) continue;
        insert_charter_text(tx, {version, language, body, origin.account, origin.at});
    }
    journal::emit(tx, origin, CharterPublished{version}, journal::Audit::yes);
}

Result<Done> sign_charter(const Acting& acting) {
    auto sheet = find_sheet(acting.tx, acting.origin.account);
    if (!sheet || sheet->standing != Standing::accepted) {
        return AmbassadorRefusal::not_an_ambassador;
    }
    const std::int64_t version = newest_charter(acting.tx);
    if (version == 0) return AmbassadorRefusal::charter_missing;
    if (sheet->charter == version) return AmbassadorRefusal::signed_already;
    sheet->charter = version;
    update_sheet(acting.tx, *sheet);
    insert_signature(acting.tx, {sheet->account_id, version, acting.origin.at});
    journal::emit(acting.tx, acting.origin, CharterSigned{sheet->account_id, version});
    return Done{};
}

const CharterText* best_text(const std::vector<CharterText>& texts, std::string_view language) {
    const auto found = std::ranges::find(texts, language, &CharterText::language);
    if (found != texts.end()) return &*found;
    return texts.empty() ? nullptr : &texts.front();
}

bool is_open(const Invitation& invitation, Instant now) {
    return !invitation.answered_at && now < invitation.expires_at;
}

Result<Done> invite(const Acting& acting, std::string_view mail, std::string words) {
    constexpr std::int64_t kMostInAMonth = 50;
    constexpr std::chrono::days kMonth{30};
    const Instant now = acting.origin.at;
    const auto at_mail = [](AmbassadorRefusal refusal) { return Refusal{refusal, "mail"}; };
    if (count_invited_by(acting.tx, acting.origin.account, now - kMonth) >= kMostInAMonth) {
        return at_mail(AmbassadorRefusal::too_many_invitations);
    }
    const auto account = accounts::find_account_by_mail(acting.tx, mail);
    if (!account || account->standing != access::Standing::active) {
        return at_mail(AmbassadorRefusal::nobody_to_invite);
    }
    if (account->account_id == acting.origin.account) {
        return at_mail(AmbassadorRefusal::invites_no_self);
    }
    const auto sheet = find_sheet(acting.tx, account->account_id);
    if (sheet && sheet->standing != Standing::stopped && sheet->standing != Standing::refused) {
        return at_mail(AmbassadorRefusal::ambassador_already);
    }
    const auto before = find_invitation(acting.tx, account->account_id);
    if (before && is_open(*before, now)) return at_mail(AmbassadorRefusal::invited_already);
    const auto days =
        std::chrono::days{acting.services.settings.number("ambassadors.invitation_days")};
    const Invitation invitation{.account_id = account->account_id,
                                .invited_by = acting.origin.account,
                                .words = std::move(words),
                                .invited_at = now,
                                .expires_at = now + days};
    before ? update_invitation(acting.tx, invitation) : insert_invitation(acting.tx, invitation);
    journal::emit(acting.tx, acting.origin, AmbassadorInvited{account->account_id},
                  journal::Audit::yes);
    mail_invitation(acting, invitation);
    return Done{};
}

Result<Done> answer_invitation(const Acting& acting, Answer answer) {
    auto invitation = find_invitation(acting.tx, acting.origin.account);
    if (!invitation || !is_open(*invitation, acting.origin.at)) {
        return AmbassadorRefusal::no_invitation;
    }
    invitation->answered_at = acting.origin.at;
    invitation->yes = answer == Answer::yes;
    update_invitation(acting.tx, *invitation);
    journal::emit(acting.tx, acting.origin,
                  InvitationAnswered{invitation->account_id, invitation->yes});
    return Done{};
}

void set_limit(const Acting& acting, const Limit& limit) {
    delete_limit(acting.tx, limit.kind, limit.key);
    insert_limit(acting.tx, limit);
    journal::emit(acting.tx, acting.origin, LimitSet{limit.most}, journal::Audit::yes);
    fill_places(acting);
}

void lift_limit(const Acting& acting, LimitKind kind, std::string_view key) {
    delete_limit(acting.tx, kind, key);
    journal::emit(acting.tx, acting.origin, LimitSet{0}, journal::Audit::yes);
    fill_places(acting);
}

}  // namespace agora::ambassadors
