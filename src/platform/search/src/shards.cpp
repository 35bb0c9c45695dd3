#include "shards.hpp"

#include "agora/base/id.hpp"

#include <memory>
#include <utility>

namespace agora::search {
namespace {

/// What is not written yet lies in trees of words: larger ones cost more processor and memory.
constexpr std::size_t kFlushEvery = 1000;
/// Documents that wait for a part's thread.
constexpr std::size_t kMostWaiting = 64;
constexpr const char* kCursorKey = "cursor";
constexpr const char* kFormatKey = "format";
constexpr const char* kCompleteKey = "complete";

int open_flags(Writing writing) {
    if (writing == Writing::published) return Xapian::DB_OPEN;
    return Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;
}

}  // namespace

Shard::Shard(const std::filesystem::path& folder, Writing writing)
    : database_(folder.string(), open_flags(writing)),
      forms_(writing == Writing::published ? kFormsOfReader : kFormsOfWriter) {
    if (writing == Writing::published) return;
    put_.emplace();
    database_.set_metadata(kFormatKey, kIndexFormat);
}

void Shard::put(const Document& document, Layer fields_up_to, bool has_twin) {
    const std::string identity = identity_term(document.kind, document.id);
    auto indexed = indexed_document(document, fields_up_to, forms_);
    if (has_twin) indexed.add_boolean_term(std::string{kHasTwinTerm});
    if (put_ && put_->insert(identity).second) {
        database_.add_document(indexed);
        if (put_->size() % kFlushEvery == 0) database_.commit();
    } else {
        database_.replace_document(identity, indexed);
    }
}

void Shard::remove(const std::string& identity) {
    if (!put_ || put_->contains(identity)) database_.delete_document(identity);
}

Shards::Shards(const IndexFolder& folder, std::string generation, Writing writing)
    : generation_(std::move(generation)),
      writing_(writing),
      visitors_(folder.visitors(generation_), writing),
      members_(folder.members(generation_), writing),
      visitors_line_(kMostWaiting),
      members_line_(kMostWaiting) {}

void Shards::put(const Document& document) {
    check_document(document);
    const auto kept = std::make_shared<const Document>(document);
    const bool is_public = document.audience == Layer::visitor;
    const bool has_twin = is_public && has_members_only_fields(document);
    in_visitors([kept, is_public, has_twin](Shard& shard) {
        if (is_public) {
            shard.put(*kept, Layer::visitor, has_twin);
        } else {
            shard.remove(identity_term(kept->kind, kept->id));
        }
    });
    in_members([kept, is_fuller = has_twin || !is_public](Shard& shard) {
        if (is_fuller) {
            shard.put(*kept, Layer::member, false);
        } else {
            shard.remove(identity_term(kept->kind, kept->id));
        }
    });
}

void Shards::remove(std::string_view kind, std::int64_t id) {
    const std::string identity = identity_term(kind, id);
    in_visitors([identity](Shard& shard) { shard.remove(identity); });
    in_members([identity](Shard& shard) { shard.remove(identity); });
}

void Shards::in_visitors(Work work) {
    if (writing_ == Writing::published) return work(visitors_);
    visitors_line_.add([this, work = std::move(work)] { work(visitors_); });
}

void Shards::in_members(Work work) {
    if (writing_ == Writing::published) return work(members_);
    members_line_.add([this, work = std::move(work)] { work(members_); });
}

void Shards::finish() {
    visitors_line_.finish();
    members_line_.finish();
}

/// The members' part first: after a crash between the two, the lower cursor makes the follower
/// repeat, and no public copy is hidden for a twin that isn't there.
void Shards::commit(std::int64_t cursor) {
    finish();
    for (Shard* shard : {&members_, &visitors_}) {
        shard->database().set_metadata(kCursorKey, std::to_string(cursor));
        shard->database().commit();
    }
}

void Shards::declare_complete() {
    finish();
    visitors_.database().set_metadata(kCompleteKey, "yes");
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
