#pragma once

#include "document_terms.hpp"
#include "index_folder.hpp"

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace agora::search {

/// How the two parts of a generation are opened for writing. `unpublished`: nobody reads it and a
/// crash throws it away, so nothing is synced.
enum class Writing { published, unpublished };

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
    void put_in(Xapian::WritableDatabase& part, const std::string& identity,
                const Xapian::Document& document);
    void remove_from(Xapian::WritableDatabase& part, const std::string& identity);

    std::string generation_;
    /// Of an unpublished generation: what was put, so that nothing is looked up for the first time.
    std::optional<std::unordered_set<std::string>> put_;
    Xapian::WritableDatabase visitors_;
    Xapian::WritableDatabase members_;
    FormMaker forms_{kFormsOfWriter};
};

std::int64_t cursor_of(const Xapian::Database& database);
bool has_known_format(const Xapian::Database& database);
bool is_complete(const Xapian::Database& visitors);

}  // namespace agora::search
