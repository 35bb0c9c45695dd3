#include "thread_index.hpp"

#include "agora/forum/events.hpp"
#include "agora/forum/rebuild_search.hpp"
#include "agora/log/log.hpp"
#include "agora/resources/resources.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/page_cache.hpp"
#include "index_document.hpp"
#include "thread_store.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace agora::forum {
namespace {

constexpr std::int64_t kPage = 1000;
constexpr std::size_t kMostInGroup = 24;

void add_words(std::string_view cell, std::vector<std::string>& group) {
    for (const std::string_view word : split(cell, ';')) {
        if (!trimmed(word).empty()) group.emplace_back(trimmed(word));
    }
}

/// What means the same in the questions of a cooperative: forum/data/words.tsv.
void add_own_words(const resources::Set& files, search::SynonymGroups& groups) {
    const resources::Resource* table = files.find("forum/data/words.tsv");
    if (table == nullptr) return;
    bool is_header = true;
    for (const std::string_view line : split(table->bytes, '\n')) {
        if (!std::exchange(is_header, false) && !line.empty()) {
            std::vector<std::string> group;
            for (const std::string_view cell : split(line, '\t')) add_words(cell, group);
            groups.push_back(std::move(group));
        }
    }
}

search::SynonymGroups synonyms_of(const vocabulary::Terms& terms, const resources::Set& files) {
    search::SynonymGroups groups;
    using enum vocabulary::Kind;
    for (const vocabulary::Kind kind : {profession, sector, skill}) {
        for (const vocabulary::Term* term : terms.all(kind, Language::en)) {
            std::vector<std::string> group{term->label_nl, term->label_fr, term->label_en};
            group.insert(group.end(), term->synonyms.begin(), term->synonyms.end());
            if (group.size() > kMostInGroup) group.resize(kMostInGroup);
            groups.push_back(std::move(group));
        }
    }
    add_own_words(files, groups);
    return groups;
}

/// Which things the entries of the journal are about.
struct Changed {
    std::set<ThreadId> threads;
    std::set<FaqId> faqs;
    std::set<CategoryId> categories;
};

void note(const journal::Sealed& entry, Changed& changed) {
    if (!entry.name.starts_with("forum.")) return;
    if (const auto id = parse_id<ThreadId>(journal::word_of(entry.payload, "thread"))) {
        changed.threads.insert(*id);
    }
    if (const auto id = parse_id<FaqId>(journal::word_of(entry.payload, "faq"))) {
        changed.faqs.insert(*id);
    }
    const auto category = parse_id<CategoryId>(journal::word_of(entry.payload, "category"));
    if (category && entry.name == CategoryChanged::kName) changed.categories.insert(*category);
}

Changed changed_between(db::ReadTx& tx, std::int64_t after, std::int64_t until) {
    Changed changed;
    while (after < until) {
        const auto entries = journal::sealed_after(tx, after, std::min(kPage, until - after));
        if (entries.empty()) break;
        for (const journal::Sealed& entry : entries) note(entry, changed);
        after = entries.back().seq;
    }
    for (const CategoryId category : changed.categories) {
        for (const ThreadId thread : list_thread_ids_of(tx, category)) {
            changed.threads.insert(thread);
        }
    }
    for (const ThreadId thread : changed.threads) {
        for (const Faq& faq : list_faqs_of_thread(tx, thread)) changed.faqs.insert(faq.faq_id);
    }
    return changed;
}

void put_or_remove(search::Index& index, const std::optional<search::Document>& document,
                   std::string_view kind, std::int64_t id) {
    if (document) {
        index.put(*document);
    } else {
        index.remove(kind, id);
    }
}

}  // namespace

ThreadIndex::ThreadIndex(web::Services& services)
    : services_(services), index_(search::open_index(services.data_folder / "index-forum")) {}

void ThreadIndex::take_synonyms() {
    index_->set_synonyms(search::make_synonyms(
        synonyms_of(*services_.state<vocabulary::TermsHolder>().current(), services_.files)));
}

void ThreadIndex::prepare() {
    const std::lock_guard lock(mutex_);
    if (std::exchange(prepared_, true)) return;
    take_synonyms();
    if (is_of_another_history()) {
        if (const auto made = rebuild_alone(); !made) {
            log::error("forum.index_not_rebuilt", {{"reason", made.refusal().name()}});
        }
    }
}

/// Never made, or ahead of a database that a backup brought back.
bool ThreadIndex::is_of_another_history() {
    return index_->needs_rebuild() ||
           index_->cursor() >
               services_.database.read([](db::ReadTx& tx) { return journal::last_sealed(tx); });
}

void ThreadIndex::hear(const std::vector<journal::Sealed>& entries) {
    if (entries.empty()) return;
    const std::lock_guard lock(mutex_);
    const bool new_words = std::ranges::any_of(entries, [](const journal::Sealed& entry) {
        return entry.name.starts_with("vocabulary.term");
    });
    if (new_words && prepared_) take_synonyms();
    if (is_of_another_history()) {
        if (rebuild_alone()) return;
    }
    follow(entries.back().seq);
}

void ThreadIndex::follow(std::int64_t until) {
    const std::int64_t from = index_->cursor();
    if (from >= until) return;
    bool changes = false;
    services_.database.read([&](db::ReadTx& tx) {
        const Changed changed = changed_between(tx, from, until);
        changes = !changed.threads.empty() || !changed.faqs.empty();
        for (const ThreadId id : changed.threads) {
            const auto thread = find_thread(tx, id);
            put_or_remove(*index_, thread ? document_of(tx, *thread) : std::nullopt, kThreadKind,
                          id.value());
        }
        for (const FaqId id : changed.faqs) {
            const auto faq = find_faq(tx, id);
            put_or_remove(*index_, faq ? document_of(tx, *faq) : std::nullopt, kFaqKind,
                          id.value());
        }
    });
    index_->commit(until);
    if (changes) services_.cache.start_new_epoch();
}

search::Found ThreadIndex::find(const IndexQuestion& question) {
    search::TermFilter categories;
    for (const Category& one : question.categories) {
        categories.any_of.push_back(category_term(one.category_id));
    }
    if (categories.any_of.empty()) return {};
    return index_->search(
        {.text = question.text,
         .kinds = question.kinds,
         .layer = question.as_member ? search::Layer::member : search::Layer::visitor,
         .completion =
             question.typing ? search::Completion::typing : search::Completion::whole_words,
         .filters = {std::move(categories)},
         .near = {},
         .order = {},
         .limit = question.limit});
}

Result<std::size_t> ThreadIndex::rebuild() {
    const std::lock_guard lock(mutex_);
    return rebuild_alone();
}

Result<std::size_t> ThreadIndex::rebuild_alone() {
    auto rebuild = index_->begin_rebuild();
    if (!rebuild) return rebuild.refusal();
    std::size_t documents = 0;
    std::int64_t cursor = 0;
    services_.database.read([&](db::ReadTx& tx) {
        documents = 0;
        cursor = journal::last_sealed(tx);
        const auto put = [&](const std::optional<search::Document>& document) {
            if (!document) return;
            (*rebuild)->put(*document);
            ++documents;
        };
        for (ThreadId after;;) {
            const auto ids = list_thread_ids_after(tx, after, kPage);
            for (const ThreadId id : ids) {
                if (const auto thread = find_thread(tx, id)) put(document_of(tx, *thread));
            }
            if (ids.empty()) break;
            after = ids.back();
        }
        for (FaqId after;;) {
            const auto faqs = list_faqs_after(tx, after, kPage);
            for (const Faq& faq : faqs) put(document_of(tx, faq));
            if (faqs.empty()) break;
            after = faqs.back().faq_id;
        }
    });
    (*rebuild)->publish(cursor);
    return documents;
}

Result<std::size_t> rebuild_search(web::Services& services) {
    return services.state<ThreadIndex>().rebuild();
}

}  // namespace agora::forum
