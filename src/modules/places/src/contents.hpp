#pragma once

#include "agora/locale/formats.hpp"
#include "agora/territories/opening.hpp"
#include "place_store.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace agora::places {

/// A tool by its key, with how it is written.
struct Tool {
    std::string key;
    std::string name;
};

/// What a version says, with what lists ask of it.
struct Prepared {
    Content content;
    territories::OpeningHours hours;
    std::string words;        ///< all of them
    std::string summary;      ///< the beginning of what it is, without marks
    std::vector<Tool> tools;  ///< each once, by key
};
std::shared_ptr<const Prepared> prepared(Content content);
/// As two names of tools are compared: "3D-printer" and "3d printer" are one.
std::string equipment_key(std::string_view name);
/// The hours of a week as it is written; what cannot be read is closed.
territories::OpeningHours hours_of(const Content& content);

/// Versions never change, so each is read once. Thread-safe; services.state<Contents>().
class Contents {
 public:
    /// Only of a committed version: in a transaction that writes, ask what_it_says.
    std::shared_ptr<const Prepared> of(db::ReadTx& tx, VersionId id);

 private:
    std::mutex mutex_;
    std::unordered_map<VersionId, std::shared_ptr<const Prepared>> known_;
};

/// Read anew from the transaction.
Content what_it_says(db::ReadTx& tx, const Place& place);

}  // namespace agora::places
