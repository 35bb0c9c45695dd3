#pragma once

#include "agora/base/date.hpp"
#include "agora/forum/thread.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::forum {

struct CategoryWords {
    std::string language = {};
    std::string name = {};
    std::string about = {};
};

/// A theme with its words and moderators, at the end of the list.
CategoryId put_whole_category(db::WriteTx& tx, const Category& category,
                              const std::vector<CategoryWords>& words,
                              const std::vector<AccountId>& moderators);
/// The category of this group, made when there is none: for its members alone when one asks to be let
/// in, else for members of the cooperative.
CategoryId category_of_circle(db::WriteTx& tx, const circles::Circle& circle, Instant now);

struct WholePost {
    AccountId author = {};
    std::string language = {};
    std::string body = {};
    Instant made_at = {};
};

struct WholePoll {
    std::string question = {};
    std::vector<std::string> options = {};
    Date until = {};
    std::vector<std::pair<AccountId, std::size_t>> votes =
        {};  ///< who, and the index of the option
};

/// A thread as it stands after a life of its own: for demonstrations and transfers, not for people's acts.
struct WholeThread {
    CategoryId category = {};
    Kind kind = Kind::question;
    std::string title = {};
    std::vector<std::string> tags = {};
    std::vector<WholePost> posts =
        {};                    ///< in order; the first is its text, its language the thread's
    std::size_t accepted = 0;  ///< index of the post that solved it; 0: none
    bool closed = false;
    std::optional<WholePoll> poll = {};
};
ThreadId put_whole_thread(db::WriteTx& tx, const WholeThread& whole);

/// An entry of the frequently asked questions, made of the solved thread's title and accepted answer.
FaqId put_whole_faq(db::WriteTx& tx, ThreadId thread, AccountId made_by, std::string_view question,
                    std::string_view answer, Instant now);

}  // namespace agora::forum
