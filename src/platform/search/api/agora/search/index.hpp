#pragma once

#include "agora/base/result.hpp"
#include "agora/search/document.hpp"
#include "agora/search/question.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace agora::search {

/// The index's files cannot be read or written: a machine's fault. A rebuild mends it.
class IndexFault : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

/// Another process writes it; what waits is that one's to do.
class IndexIsWritten : public IndexFault {
 public:
    using IndexFault::IndexFault;
};

enum class IndexRefusal { rebuild_already_running };
RefusalText refusal_text(IndexRefusal refusal);

/// Words and phrases that mean the same, in any language: a search for one finds the others.
/// Groups of up to 24 labels; labels of up to 5 words.
using SynonymGroups = std::vector<std::vector<std::string>>;

/// The same, ready for searching; several indexes may share it.
class SynonymTable;
using Synonyms = std::shared_ptr<const SynonymTable>;
/// Looks at every word: a tenth of a second for 10,000 labels.
Synonyms make_synonyms(const SynonymGroups& groups);

/// A new index beside the one in use, filled by one thread while the old one goes on answering.
/// Dropped without publish(), it leaves no trace.
class Rebuild {
 public:
    virtual ~Rebuild() = default;
    virtual void put(const Document& document) = 0;
    /// Makes it the index in use, with this cursor, in one step that survives a crash.
    virtual void publish(std::int64_t cursor) = 0;
};

/// Texts of all kinds in one folder, in two parts: what visitors may find, and what members find
/// beside it. A visitor's search never opens the second, so nothing in it can show through words,
/// counts, scores or corrections.
///
/// search() and the other const functions may be called from any thread at once. put, remove and
/// commit are for one thread at a time; they show when commit returns.
class Index {
 public:
    virtual ~Index() = default;

    /// About 1 ms at 50,000 documents; bounded whatever the text.
    virtual Found search(const Question& question) const = 0;
    /// Every id of the kind that matches, unordered, up to the limit: a mask for facets. Text,
    /// layer, filters and nearness count, all words wanted with the same fallback, of which `partly`
    /// at most are given.
    virtual Matching matching(const Question& question, std::size_t limit,
                              std::size_t partly) const = 0;
    Matching matching(const Question& question, std::size_t limit) const {
        return matching(question, limit, limit);
    }
    /// Each document's kind and id as the layer sees them, so that a check can compare with rows.
    virtual void each_document(
        Layer layer,
        const std::function<void(std::string_view kind, std::int64_t id)>& visit) const = 0;
    virtual std::uint64_t document_count(Layer layer) const = 0;
    /// The journal position up to which the index has followed; 0 for an empty one.
    virtual std::int64_t cursor() const = 0;
    /// No rebuild was published yet: the folder held nothing, an older layout, or files that could
    /// not be read, and began empty.
    virtual bool needs_rebuild() const = 0;

    virtual void put(const Document& document) = 0;
    virtual void remove(std::string_view kind, std::int64_t id) = 0;
    /// Durable with the position. Gives the position that holds: another one when a rebuild was
    /// published meanwhile, in which case the batch is dropped and the caller follows from there.
    virtual std::int64_t commit(std::int64_t cursor) = 0;

    virtual Result<std::unique_ptr<Rebuild>> begin_rebuild() = 0;
    virtual void set_synonyms(Synonyms synonyms) = 0;
};

/// Makes the folder when it is missing. Throws IndexFault when the disk refuses.
std::unique_ptr<Index> open_index(const std::filesystem::path& folder);

}  // namespace agora::search
