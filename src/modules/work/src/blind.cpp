#include "blind.hpp"

#include "agora/accounts/names.hpp"
#include "agora/base/text.hpp"
#include "agora/members/profile.hpp"
#include "agora/search/held_words.hpp"

#include <algorithm>

namespace agora::work {
namespace {

constexpr std::size_t kShortestName = 2;
constexpr std::ptrdiff_t kDigitsToCall = 6;

void add_words(std::vector<std::string>& words, std::string_view name) {
    const std::string folded = search::folded_text(name);
    for (const std::string_view word : split(folded, ' ')) {
        if (word.size() >= kShortestName) words.emplace_back(word);
    }
}

bool is_address(std::string_view token) {
    const auto digits = std::ranges::count_if(token, [](char c) { return c >= '0' && c <= '9'; });
    return token.find('@') != std::string_view::npos ||
           token.find("://") != std::string_view::npos ||
           token.find("www.") != std::string_view::npos || digits >= kDigitsToCall;
}

bool names_somebody(std::string_view token, const std::vector<std::string>& names) {
    const std::string folded = search::folded_text(token);
    return std::ranges::any_of(split(folded, ' '), [&](std::string_view word) {
        return std::ranges::any_of(names, [&](const std::string& name) {
            // "Anas" and "anaverhelst" tell it as well as "Ana".
            return word == name || (name.size() > 3 && word.find(name) != std::string_view::npos);
        });
    });
}

}  // namespace

bool reads_blind(const Demand& demand, const Answer& answer, bool whole_cooperative) {
    return (demand.blind || whole_cooperative) && answer.state != AnswerState::chosen;
}

std::vector<std::string> name_words(db::ReadTx& tx, const std::vector<Share>& shares) {
    std::vector<AccountId> accounts;
    for (const Share& share : shares) accounts.push_back(share.account_id);
    std::vector<std::string> words;
    for (const auto& row : accounts::names_of(tx, accounts)) add_words(words, row.name);
    for (const AccountId account : accounts) {
        const auto profile = members::find_profile(tx, account);
        if (profile) add_words(words, profile->row.public_name);
    }
    return words;
}

std::string without_names(std::string_view text, const std::vector<std::string>& names) {
    std::string shown;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = text.find_first_of(" \t\n", at);
        if (end == std::string_view::npos) end = text.size();
        const std::string_view token = text.substr(at, end - at);
        if (!token.empty() && (is_address(token) || names_somebody(token, names))) {
            shown += "…";
        } else {
            shown += token;
        }
        if (end < text.size()) shown += text[end];
        at = end + 1;
    }
    return shown;
}

}  // namespace agora::work
