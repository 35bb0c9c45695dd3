#pragma once

#include "agora/forum/thread.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace agora::forum {

/// A frequently asked question with its answer.
struct Faq {
    FaqId faq_id = {};
    CategoryId category_id = {};
    ThreadId thread_id = {};  ///< of which it was made
    std::string language = {};
    std::string question = {};
    std::string answer = {};  ///< Markdown
    std::int64_t version = 1;
    AccountId made_by = {};
    Instant made_at = {};
    Instant changed_at = {};
    bool withdrawn = false;
};
AGORA_FIELDS(Faq, faq_id, category_id, thread_id, language, question, answer, version, made_by,
             made_at, changed_at, withdrawn)

/// False when the thread has one in this language.
bool insert_faq(db::WriteTx& tx, const Faq& faq);
/// The words and whether it is withdrawn; false when it is not the version `seen` any more.
bool update_faq(db::WriteTx& tx, const Faq& faq, std::int64_t seen);
std::optional<Faq> find_faq(db::ReadTx& tx, FaqId id);
/// In no order; those that are not there are left out.
std::vector<Faq> list_faqs(db::ReadTx& tx, std::span<const FaqId> faqs);
std::vector<Faq> list_faqs_of_thread(db::ReadTx& tx, ThreadId thread);
/// That stand, in these categories (",1,2,") and languages (",nl,"; empty: all), by category; not those
/// of a thread that is hidden, or limited to members when a visitor asks.
std::vector<Faq> list_faqs(db::ReadTx& tx, std::string_view categories, std::string_view languages,
                           bool as_member, std::int64_t limit);
/// All that were made of this thread.
void withdraw_faqs(db::WriteTx& tx, ThreadId thread, Instant at);
/// All of them that stand from a number on, for the index.
std::vector<Faq> list_faqs_after(db::ReadTx& tx, FaqId after, std::int64_t limit);
/// They follow their thread into another category.
void move_faqs(db::WriteTx& tx, ThreadId thread, CategoryId category);

}  // namespace agora::forum
