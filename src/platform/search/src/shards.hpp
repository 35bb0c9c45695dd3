#pragma once

#include "document_terms.hpp"
#include "index_folder.hpp"
#include "work_line.hpp"

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace agora::search {

/// How the two parts of a generation are opened for writing. `unpublished`: nobody reads it and a
/// crash throws it away, so nothing is synced, and each part has a thread that writes it.
enum class Writing { published, unpublished };

/// One of the two parts of a generation, open for writing.
class Shard {
 public:
    Shard(const std::filesystem::path& folder, Writing writing);

    /// The fields up to this audience; a twin is the fuller document in the other part.
    void put(const Document& document, Layer fields_up_to, bool has_twin);
    void remove(const std::string& identity);
    Xapian::WritableDatabase& database() { return database_; }

 private:
    Xapian::WritableDatabase database_;
    /// Of an unpublished generation: what was put, so that nothing is looked up for the first time.
    std::optional<std::unordered_set<std::string>> put_;
    FormMaker forms_;
};

/// The two parts of one generation, open for writing. Documents go to the visitors' part with what
/// is public, and to the members' part when members see more.
class Shards {
 public:
    Shards(const IndexFolder& folder, std::string generation, Writing writing);

    const std::string& generation() const { return generation_; }
    void put(const Document& document);
    void remove(std::string_view kind, std::int64_t id);
    void commit(std::int64_t cursor);
    /// Everything that should be in it has been put.
    void declare_complete();

 private:
    using Work = std::function<void(Shard&)>;
    void in_visitors(Work work);
    void in_members(Work work);
    void finish();

    std::string generation_;
    const Writing writing_;
    Shard visitors_;
    Shard members_;
    WorkLine visitors_line_;  ///< after the parts, so that they outlive the work
    WorkLine members_line_;
};

std::int64_t cursor_of(const Xapian::Database& database);
bool has_known_format(const Xapian::Database& database);
bool is_complete(const Xapian::Database& visitors);

}  // namespace agora::search
