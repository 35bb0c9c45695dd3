#include "index_document.hpp"

#include "agora/markdown/markdown.hpp"
#include "category_store.hpp"
#include "post_store.hpp"
#include "thread_store.hpp"

#include <map>

namespace agora::forum {
namespace {

constexpr std::int64_t kMostPosts = 200;
constexpr std::size_t kMostOfPost = 4000;
constexpr int kTitleWeight = 10;
constexpr int kTagWeight = 5;

search::Document empty_document(const Category& category, std::string_view kind, std::int64_t id) {
    const bool is_public = category.audience == Audience::everyone;
    const bool is_closed = category.audience == Audience::circle;
    return {.kind = std::string{kind},
            .id = id,
            .audience = is_public ? search::Layer::visitor : search::Layer::member,
            .words = is_closed ? search::Words::withheld : search::Words::proposed,
            .fields = {},
            .terms = {category_term(category.category_id)},
            .place = {},
            .sort_values = {}};
}

void add(search::Document& document, std::string text, const std::string& language, int weight) {
    document.fields.push_back({.text = std::move(text),
                               .language = language,
                               .weight = weight,
                               .audience = document.audience});
}

}  // namespace

std::string category_term(CategoryId category) {
    return "c" + to_string(category);
}

std::optional<search::Document> document_of(db::ReadTx& tx, const Thread& thread) {
    const auto category = find_category(tx, thread.category_id);
    if (!category || thread.moderation == Moderation::hidden) return std::nullopt;
    auto document = empty_document(*category, kThreadKind, thread.thread_id.value());
    if (thread.moderation == Moderation::limited) document.audience = search::Layer::member;
    add(document, thread.title, thread.language, kTitleWeight);
    std::string tags;
    for (const std::string& tag : list_tags(tx, thread.thread_id)) tags += tag + " ";
    if (!tags.empty()) add(document, tags, thread.language, kTagWeight);
    std::map<std::string, std::string> texts;
    for (const Post& post : list_posts(tx, thread.thread_id, 1, kMostPosts)) {
        if (post.removal != Removal::none) continue;
        texts[post.language] += markdown::plain_text(post.body, kMostOfPost) + "\n";
    }
    for (auto& [language, text] : texts) add(document, std::move(text), language, 1);
    return document;
}

std::optional<search::Document> document_of(db::ReadTx& tx, const Faq& faq) {
    const auto category = find_category(tx, faq.category_id);
    const auto thread = find_thread(tx, faq.thread_id);
    if (!category || !thread || faq.withdrawn) return std::nullopt;
    if (thread->moderation == Moderation::hidden) return std::nullopt;
    auto document = empty_document(*category, kFaqKind, faq.faq_id.value());
    if (thread->moderation == Moderation::limited) document.audience = search::Layer::member;
    add(document, faq.question, faq.language, kTitleWeight);
    add(document, markdown::plain_text(faq.answer, kMostOfPost), faq.language, 2);
    return document;
}

}  // namespace agora::forum
