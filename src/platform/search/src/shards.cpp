#include "shards.hpp"

#include "agora/base/id.hpp"

namespace agora::search {
namespace {

/// What is not written yet lies in trees of words: larger ones cost more processor and memory.
constexpr std::size_t kFlushEvery = 1000;
constexpr const char* kCursorKey = "cursor";
constexpr const char* kFormatKey = "format";
constexpr const char* kCompleteKey = "complete";

int open_flags(Writing writing) {
    if (writing == Writing::published) return Xapian::DB_OPEN;
    return Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;
}

}  // namespace

Shards::Shards(const IndexFolder& folder, std::string generation, Writing writing)
    : generation_(std::move(generation)),
      visitors_(folder.visitors(generation_).string(), open_flags(writing)),
      members_(folder.members(generation_).string(), open_flags(writing)) {
    if (writing == Writing::published) return;
    put_.emplace();
    visitors_.set_metadata(kFormatKey, kIndexFormat);
    members_.set_metadata(kFormatKey, kIndexFormat);
}

void Shards::put(const Document& document) {
    check_document(document);
    const std::string identity = identity_term(document.kind, document.id);
    const bool is_public = document.audience == Layer::visitor;
    const bool has_twin = is_public && has_members_only_fields(document);
    if (is_public) {
        auto indexed = indexed_document(document, Layer::visitor, forms_);
        if (has_twin) indexed.add_boolean_term(std::string{kHasTwinTerm});
        put_in(visitors_, identity, indexed);
    } else {
        remove_from(visitors_, identity);
    }
    if (has_twin || !is_public) {
        put_in(members_, identity, indexed_document(document, Layer::member, forms_));
    } else {
        remove_from(members_, identity);
    }
    if (!put_) return;
    put_->insert(identity);
    if (put_->size() % kFlushEvery == 0) {
        visitors_.commit();
        members_.commit();
    }
}

void Shards::put_in(Xapian::WritableDatabase& part, const std::string& identity,
                    const Xapian::Document& document) {
    if (put_ && !put_->contains(identity)) {
        part.add_document(document);
    } else {
        part.replace_document(identity, document);
    }
}

void Shards::remove_from(Xapian::WritableDatabase& part, const std::string& identity) {
    if (!put_ || put_->contains(identity)) part.delete_document(identity);
}

void Shards::remove(std::string_view kind, std::int64_t id) {
    const std::string identity = identity_term(kind, id);
    remove_from(visitors_, identity);
    remove_from(members_, identity);
}

/// The members' part first: after a crash between the two, the lower cursor makes the follower
/// repeat, and no public copy is hidden for a twin that isn't there.
void Shards::commit(std::int64_t cursor) {
    members_.set_metadata(kCursorKey, std::to_string(cursor));
    members_.commit();
    visitors_.set_metadata(kCursorKey, std::to_string(cursor));
    visitors_.commit();
}

void Shards::declare_complete() {
    visitors_.set_metadata(kCompleteKey, "yes");
}

std::int64_t cursor_of(const Xapian::Database& database) {
    return parse_positive(database.get_metadata(kCursorKey)).value_or(0);
}

bool has_known_format(const Xapian::Database& database) {
    return database.get_metadata(kFormatKey) == kIndexFormat;
}

bool is_complete(const Xapian::Database& visitors) {
    return !visitors.get_metadata(kCompleteKey).empty();
}

}  // namespace agora::search
