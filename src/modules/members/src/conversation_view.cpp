#include "conversation_view.hpp"

#include "agora/accounts/account.hpp"

namespace agora::members {
namespace {

/// The page of a member as somebody of this layer finds it, or empty.
std::string address_of(const accounts::Account& account, const Profile& profile, Layer layer,
                       Date today) {
    if (!is_listed(profile, layer, account.standing, today)) return {};
    return "/members/" + to_string(account.account_id);
}

}  // namespace

Names names_of(db::ReadTx& tx, const ConversationRow& row, Date today) {
    Names names;
    names.writer = row.writer_name;
    if (const auto member = accounts::find_account(tx, row.member_id)) {
        const auto profile = find_profile(tx, row.member_id);
        names.member = profile ? profile->row.public_name : member->name;
        const Layer layer = row.is_of_visitor() ? Layer::visitor : Layer::member;
        if (profile) names.member_url = address_of(*member, *profile, layer, today);
    }
    if (row.is_of_visitor()) return names;
    if (const auto writer = accounts::find_account(tx, row.writer_id)) {
        names.writer = writer->name;
        const auto profile = find_profile(tx, row.writer_id);
        if (profile) names.writer_url = address_of(*writer, *profile, Layer::member, today);
    }
    return names;
}

ConversationPage page_of(const ConversationRow& row, const Names& names,
                         const std::vector<MessageRow>& messages, Side side) {
    ConversationPage page;
    page.name = side == Side::member ? names.writer : names.member;
    page.profile_url = side == Side::member ? names.writer_url : names.member_url;
    const AccountId other = side == Side::member ? row.writer_id : row.member_id;
    const Portrait portrait =
        portrait_of(other ? other.value() : row.conversation_id.value(), page.name);
    page.letters = portrait.letters;
    page.tone = portrait.tone;
    for (const MessageRow& message : messages) {
        page.messages.push_back({message.from_member ? names.member : names.writer,
                                 message.from_member == (side == Side::member), message.body,
                                 message.at});
    }
    return page;
}

}  // namespace agora::members
