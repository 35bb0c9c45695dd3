#include "agora/db/database.hpp"
#include "term_read.hpp"

namespace agora::vocabulary {

struct TermsHolder::Own : OwnRows {};

TermsHolder::TermsHolder(const resources::Set& files, db::Database& database)
    : files_(files), database_(database) {
    reload();
}

std::shared_ptr<const Terms> TermsHolder::current() {
    const std::lock_guard lock(mutex_);
    if (!current_) current_ = make_terms(shipped_terms(files_), *own_);
    return current_;
}

void TermsHolder::reload() {
    auto own = std::make_shared<Own>();
    database_.read([&](db::ReadTx& tx) {
        own->terms = list_terms(tx);
        own->synonyms = list_synonyms(tx);
        own->relations = list_relations(tx);
    });
    const std::lock_guard lock(mutex_);
    own_ = std::move(own);
    current_.reset();
}

}  // namespace agora::vocabulary
